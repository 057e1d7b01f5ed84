/** Endings of the titles of those who speak at a meeting or whose office does: "Kommunchefen", "Ekonomikontoret". */
const ROLES = [
  'ordförande|chef|direktör|sekreterare|strateg|ekonom|handläggare|utredare|förvaltning|kontor|revisor|revisorer',
  'samordnare|controller|jurist|ingenjör|rektor|planerare|koordinator|kommunalråd|regionråd|landstingsråd|kommunråd',
  'borgarråd|oppositionsråd|ledamot|ledamöter|ersättare|inspektör|registrator|arkitekt|utvecklare|ledare|sakkunnig',
  'konsult|kanslist|vd|tjänsteman|tjänsteperson|revision|avdelning|enhet',
].join('|');

export const ROLE_PATTERN = `[\\p{L}-]{0,30}?(?:${ROLES})(?:en|n|et|na|erna)?`;

/** Words that, with a capital in the middle of a line, begin a sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'Den Det De Denna Detta Dessa I På Under För Med Enligt Vid Efter Av Till Som När Om Genom Ett En Från Inga Ingen ' +
    'Inget Följande Ärendet Sedan Då Nu Vidare Härefter Därefter Mot Inför Utifrån Ovanstående Syftet Att Alla Samtliga'
  ).split(' '),
);

/** Finite verbs that are told by no ending. */
export const SHORT_VERBS: ReadonlySet<string> = new Set(
  'har är var ska skall får fick kan gav ger lade bad tog säger sa ber går gick finns höll håller lät låter drog stod'.split(
    ' ',
  ),
);
