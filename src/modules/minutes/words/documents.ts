/** What tells documents apart. */

/** Printed on the front page or foot of minutes that are written, adjusted or posted. */
export const ADJUSTED_MINUTES =
  /\b(?:ANSLAG|Anslag\/bevis|Anslagsbevis|Bevis om anslag)\b|Justeringens plats|Justerandes? (?:sign|namn)|Justerarsignatur|Utses att justera|Utsedd(?:a)? att justera|Protokollet är justerat|Justeringen har tillkännagivits|Plats och tid för justering|Justeras den|Rätt utdraget|Paragrafer\s+(?:§§?\s*)?\d/u;

/** A front page's fields: without any matter it is still minutes. */
export const FRONT_FIELDS =
  /^(?:Plats och (?:samman\p{L}*)?tid|Tid och plats|Plats och sammanträdestid|Beslutande|Närvarande|Ej tjänstgörande|Övriga närvarande|Utses att justera|Justeringens plats|Underskrifter|ANSLAG|Anslag\/bevis|Förvaringsplats|Paragrafer)\b/u;

/** The document's own heading when it calls to a meeting. */
export const AGENDA_HEADING =
  /^(?:(?:kallelse|föredragningslista|dagordning|kungörelse)(?:\s*(?:\/|och|samt|med|-|–)\s*(?:kallelse|föredragningslista|dagordning|kungörelse|underrättelse|ärendelista))*|underrättelse\s*\/\s*kallelse|förslag till (?:dagordning|föredragningslista))(?=$|\s*(?:\d|\(|:|,|till |för |sid|nr |kommun|region|\p{Lu}))/iu;

/** Navigation and publication phrases of a meeting's web page. */
export const WEB_PHRASES = [
  /hoppa (?:över|till) (?:\p{L}+ )?(?:navigering|innehåll|huvudinnehåll|meny|länk)|^hoppa över/iu,
  /(?:inget|inga) protokoll (?:har|är) publicera|protokollet? (?:är|har) (?:ännu )?(?:inte|ej) publicera/iu,
  /det finns inga (?:sammanträden|möten) att visa/iu,
  /handling(?:en|ar)? publiceras senare|handlingar saknas|publiceras (?:senast|inom kort|efter)/iu,
  /^din position\b|^du är här\b|^hem\s*[>/»]/iu,
  /^(?:till startsidan|till toppen|dela (?:sidan|med|på)|skriv ut(?: sidan)?|lyssna|sök|meny|stäng|cookies?|kakor|logga in|prenumerera)\b/iu,
  /sidan (?:publicerades|uppdaterad|senast|granskad)|senast (?:ändrad|uppdaterad|publicerad)|^publicerad\b/iu,
  /ladda ner|öppnas i nytt fönster|^\s*bilagor\s*$|läs mer\.{0,3}$|visa (?:alla|fler|mer)\b|\(?pdf,? [\d,.]+ ?[mk]b/iu,
] as const;

/** The document's own heading when it is an extract; "Utdragsbestyrkande" in a footer proves nothing. */
export const EXTRACT_HEADING =
  /^(?:(?:sammanträdes|styrelse)?protokollsutdrag\b|utdrag(?:\s+ur|\s+från|\s+av|$|\s*\d)|(?:sammanträdes)?protokoll\s*[-–/(]?\s*utdrag\b)(?!\s*(?:till|skickas|sänds|delges|expedieras|:))/iu;
export const EXTRACT_CERTIFIED = /rätt utdraget|utdragets riktighet|riktigt utdraget/iu;

/** A document enclosed with an extract: its own heading at the top of a page. */
export const ATTACHMENT_HEADING =
  /(?:^|\s)(?:TJÄNSTESKRIVELSE|TJÄNSTEUTLÅTANDE|TJÄNSTEYTTRANDE|Tjänsteskrivelse|Tjänsteutlåtande|Tjänsteyttrande)(?=\s|$)|^(?:BILAGA|Bilaga)(?:\s+(?:\d{1,3}|[A-Z]|§\s*\d+))?(?:\s+till\b.*)?(?:\s+\d+ ?\(\d+\))?$/u;

/** How a motion says what it wants. */
export const MOTION_LEAD =
  /(?:\b(?:jag|vi|undertecknade?|motionären|motionärerna|partiet|demokraterna|vänsterpartiet|miljöpartiet|centerpartiet|liberalerna|moderaterna)\b[^.:]{0,60}\b(?:föreslår|yrkar|hemställer|vill)\b|\b(?:föreslår|yrkar|hemställer)\b[^.:]{0,40}\b(?:jag|vi|undertecknade?|partiet|demokraterna)\b)/iu;
export const MOTION_HEADING =
  /^(?:motion|interpellation|medborgarförslag|initiativärende|e-förslag|ledamotsinitiativ)\b(?!\s*\d+\s*$)/iu;

/** Marked as not yet adjusted or decided. */
export const DRAFT_MARK = /(?<!\p{L})UTKAST(?!\p{L})|^[Uu]tkast(?:\s+till\s+(?:\p{L}+)?protokoll)?$|^[Aa]rbetsutkast$/u;

/** Swedish function words: a readable text of some length has them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'och att i som för av till den med är på om en ett det har inte de vid ska kl samt från enligt eller'.split(' '),
);

/** Words that tell of minutes even in a text of a few words. */
export const TRADE_WORDS =
  /§\s*\d|\bbeslut|\bprotokoll|\bdnr\b|\bkommun|\bregion|nämnd|styrelse|utskott|fullmäktige|\bsammanträd|\bjuster/iu;
