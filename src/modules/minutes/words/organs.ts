/**
 * How the names of deciding bodies are built in Swedish: a head ("nämnden", "utskottet") with what stands before it
 * ("Kommunstyrelsens arbets-", "Barn- och utbildnings-", "Tekniska").
 */

/** Heads that stand alone too: "Nämnden beslutar". */
const FREE_HEADS =
  'fullmäktige|styrelsen?|nämnd(?:en|erna)?|utskott(?:et)?|direktion(?:en)?|kommitt[eé](?:n)?|presidi(?:et|um)|stämman?';

/** Heads that need something before them: "Beredning" alone is a label, "rådet" alone is anything. */
const BOUND_HEADS = 'beredning(?:en)?|delegation(?:en)?|kollegi(?:et|um)|utskottsgrupp(?:en)?|råd(?:et)?';

/** Persons whose title ends like a body's name. */
const NOT_ORGANS = '(?!(?:kommunal|kommun|borgar|region|landstings|oppositions|finans|stads|stats|herreds)råd)';

const HEAD = `(?:${NOT_ORGANS}[\\p{L}-]{0,40}?(?:${FREE_HEADS})|${NOT_ORGANS}[\\p{L}-]{3,40}?(?:${BOUND_HEADS})|(?:beredningen|rådet|delegationen)(?= (?:för \\p{Ll}|beslut|godkän|uppdr|ställ|föresl|noter|anteckn|lägg|tack|utse|välj|ger )))`;

const ADJECTIVES =
  'tekniska|sociala|allmänna|gemensam(?:ma)?|regionala|kommunala|politiska|centrala|lokala|norra|södra|östra|västra|' +
  'strategiska|ekonomiska|personalpolitiska|kulturella|nya|den|inre|särskilda|tillfälliga';

/** "Barn- och", "Miljö-, bygg- och", "Kultur och": the first parts of a compound. */
const COMPOUND = '(?:[\\p{L}]{2,30}-?, ?){0,3}[\\p{L}]{2,30}- ?(?:och|samt) |(?:kultur|miljö|bygg|vård|barn|plan) och ';

/** "Skarpedals stadsdelsnämnd": the districts of a city are told by where they are. */
const PLACE = '(?!beslutas|föreslås)[\\p{L}-]{3,30}s (?=(?:stadsdels|kommundels|stadsområdes|distrikts)nämnd)';

const DISTRICT = '(?:(?<=nämnd|Nämnd|NÄMND) (?:(?-i:\\p{Lu})[\\p{L}-]{2,20}|syd|nord|öst|väst|mitt))?';

/** The pattern of a body's name, without anchors; use with the flags "iu". Its genitive may follow as "s". */
export const ORGAN_PATTERN = `(?:(?:(?:${ADJECTIVES}) ){1,2}|${PLACE})?(?:${COMPOUND})?${HEAD}(?:s (?:(?:${ADJECTIVES}) )?(?:${COMPOUND})?${HEAD})?${DISTRICT}`;

/**
 * "Nämnden för folkhälsa och sjukvård": a body that is told by what it is for. "Nämnden för kännedom" is a recipient and
 * why it is sent to.
 */
export const FOR_TAIL =
  '(?<=(?:nämnd|Nämnd|nämnden|Nämnden|NÄMNDEN|styrelsen|Styrelsen|utskottet|Utskottet|beredningen|Beredningen|kommittén|Kommittén|rådet|Rådet|RÅDET)) för ' +
  '(?!kännedom|åtgärd|verkställ|vidare|beslut|yttrande|handläggning|egen)[\\p{L}-]{3,40}(?:,? (?:och |samt )?(?!beslut|föresl)[\\p{Ll}-]{3,40}){0,5}';

/** Names that say only which kind of body speaks: they mean the meeting's own. */
export const GENERIC_ORGANS = [
  'styrelsen',
  'nämnden',
  'utskottet',
  'fullmäktige',
  'direktionen',
  'kommittén',
  'presidiet',
  'stämman',
  'beredningen',
] as const;

/** Others who decide in minutes though they are no bodies by name. */
export const OTHER_DECIDERS = ['mötet', 'årsmötet', 'ordföranden', 'sammanträdet', 'förbundet', 'delegaten'] as const;

/** The municipality, region or company whose name stands in the page header beside the body's. */
export const EMPLOYER_PATTERN =
  '(?:\\p{Lu}[\\p{L}.&-]{1,25} ){1,3}(?:[Kk]ommun|[Ss]tad|KOMMUN|STAD|läns landsting|kommunalförbund|AB|landsting)|' +
  '(?:Landstinget|LANDSTINGET) [Ii] \\p{Lu}[\\p{L}-]{1,25}|' +
  '(?:Region|REGION|Landstinget|Kommunalförbundet|Regionförbundet)(?: \\p{Lu}[\\p{L}-]{1,25}){1,2}(?: län)?';
