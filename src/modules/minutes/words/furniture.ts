/** What stands in page headers and footers, as patterns for the flags "iuy". */

/** Tells a page's header by itself. */
export const HEADER_TOKENS = [
  String.raw`(?:sid(?:a|an|nr|\.)?|blad(?:nr)?|s\.)(?: ?nr\.?)?:? ?\d{1,4}(?: ?(?:\(\d{0,4}\)|av \d{1,4}|\/ ?\d{1,4}))?(?!\d)`,
  String.raw`\d{1,4} ?\(\d{1,4}\)`,
  String.raw`\d{1,4} av \d{1,4}(?!\d)`,
  String.raw`\[\d{1,4}\]`,
  String.raw`[-–] ?\d{1,4} ?[-–](?= |$)`,
  String.raw`(?:sida|sidan|sid|sidnr|blad|bladnr)(?:\.|:)?(?=\s|$|\()`,
  String.raw`\(\d{1,4}\)(?=\s|$)`,
  String.raw`(?:sammanträdes|mötes|styrelse|besluts|fullmäktige|nämnds)?protokoll(?:sutdrag)?(?: nr:? ?\d{1,4}(?:\/\d{2,4})?| \d{1,3}\/\d{2,4})?(?=\s|$|[,:.])`,
  String.raw`(?:sammanträdes|mötes)(?:datum|dag|tid)(?=\s|$|:)`,
  // The meeting's own number beside its day.
  String.raw`datum:?\s+(?:diarienummer|dnr):?(?=\s*$)`,
];

/** Tells a page's footer by itself. */
export const FOOTER_TOKENS = [
  // "Justerare          Utdragsbestyrkande"
  String.raw`justera(?:nde|re)?(?=:?\s{2,}\p{Lu})`,
  String.raw`justera(?:ndes?|res?|rnas|rens)? ?(?:signatur(?:er)?|sign\.?|namnteckning(?:ar)?|signum)(?=\s|$|[:/])`,
  String.raw`sign(?:atur)?\.?(?: justera(?:re|nde))?(?=\s*[._]{3,}|\s{2,}|$)`,
  String.raw`(?:just(?:erande)?|ordf|sekr)\.? ?sign\.?(?=\s|$|:)`,
  String.raw`justerarsignatur(?:er)?(?=\s|$|:)`,
  String.raw`(?:ordförande(?:ns?|s)?|sekreterare(?:ns?|s)?) ?sign(?:atur)?\.?(?=\s|$|:)`,
  String.raw`utdrag(?:et|ets)?s? ?(?:bestyrkande|bestyrkning|(?<!^\S+ ?)(?:bestyrks|bestyrkes)|best\.?)(?:: ?datum och signatur)?(?=\s|$|[:.])`,
  'signatur(?:er)?:(?:\\s{1,40}(?:ordförande|justerare|justerande|sekreterare))*',
  String.raw`(?:datum|exp\.?datum) och signatur`,
  String.raw`exp\.? ?datum(?=\s{2,}|$)`,
  String.raw`expedierat(?=\s|$)`,
  String.raw`(?:postadress|besöksadress|telefon(?:nummer)?|e-?post(?:adress)?|org\.? ?nr|organisationsnummer|webbplats|hemsida|plusgiro|bankgiro|telefax|fax):?(?=\s|$).{0,120}$`,
  String.raw`www\.[\w.-]{3,60}`,
];

/** Belongs to furniture only beside one of the above. */
export const BESIDE_TOKENS = [
  String.raw`(?:datum|tid|nr|dnr|rev\.?|version|organ|nämnd|instans|styrelse|paragraf(?:er)?|kl\.?)(?::|(?=\s|$))`,
  String.raw`(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?: den)?(?=\s|$)`,
  String.raw`den(?= \d)`,
  String.raw`(?:19|20)\d\d ?- ?\d\d ?- ?\d\d(?!\d)`,
  String.raw`\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: (?:19|20)\d\d)?(?!\d)`,
  String.raw`\p{Lu}{1,6}[ -](?:19|20)\d\d[/:-]\d{1,6}(?=\s|$)`,
  // "LS 6/13": the meeting's own number.
  String.raw`\p{Lu}{1,6} \d{1,2}\/\d\d(?:\d\d)?(?=\s|$)`,
  String.raw`§§? ?\d{1,4}(?: ?[-–] ?\d{1,4})?(?=\s|$)`,
  String.raw`\d{1,4} ?[-–] ?\d{1,4}(?=\s|$)`,
  String.raw`(?:kl\.? ?)?\d{1,2}[.:]\d\d(?: ?[-–] ?\d{1,2}[.:]\d\d)?(?!\d)`,
  String.raw`\d{1,4}(?=\s|$)`,
];

/** Furniture that breaks a page which came as one line: before it and after it a line ended. With the flags "giu". */
export const BREAKING_TOKENS = [
  ...HEADER_TOKENS.slice(0, 4),
  ...FOOTER_TOKENS.slice(0, 7),
  '(?:SAMMANTRÄDES)?PROTOKOLL(?=\\s)',
  // "§ 3 Sammanträdesdatum 2024" is a title.
  String.raw`(?<!§\s?\d{1,4}\s+)Sammanträdesdatum:?(?=\s)`,
  'Paragraf\\s+Diarienummer(?=\\s)',
  // As an item of a list it is a clause: "2. Paragrafen förklaras omedelbart justerad."
  String.raw`(?<!(?:\d{1,2}[.)]|\batt|[-–•])\s+)Paragrafen (?:är|förklaras) (?:omedelbart )?justerad\.?`,
  String.raw`(?<!(?:\d{1,2}[.)]|\batt|[-–•])\s+)Paragrafen justeras omedelbart\.?`,
  '_{5,}',
  '-{5,}',
];

/** Lines that end a list whatever stands in it. */
export const RULE_LINE = /^(?:[-_=*~–—.]\s?){5,}$/;

/** "Paragrafen är justerad" and its kin: printed under the last lines of a matter. */
export const ADJUSTED_LINE =
  /^(?:paragrafen|§ ?\d*|ärendet|punkten|denna paragraf|protokollet i denna del|beslutet)?\s*(?:(?:är|förklaras?|förklarades|justeras|justerades|justerad|har)\s+)*(?:omedelbart|direkt|omedelbar)?\s*(?:justerad|justerat|justeras|justering|justerades)(?:\s+(?:omedelbart|i och med detta|vid sammanträdet|direkt))?\s*[.!]?$/iu;
