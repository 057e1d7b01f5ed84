/**
 * The headings inside a paragraph. A line that is one of these, or begins with one and a colon or a column gap, opens a
 * section of its kind. Written as in print; case, inner blanks and the usual OCR slips are folded when they are looked up.
 */

/** What a section is read for. `other` is read for nothing: it only ends what stood before. */
export type SectionKind =
  | 'decision'
  | 'proposal'
  | 'summary'
  | 'basis'
  | 'motions'
  | 'procedure'
  | 'reservation'
  | 'presenter'
  | 'recipients'
  | 'dnr'
  | 'end'
  | 'other';

export const LABELS: Readonly<Record<SectionKind, readonly string[]>> = {
  decision: list(`
    Beslut | Beslutar | Beslutet | Beslutade | Beslut för egen del | Beslut i ärendet | Dagens beslut | Eget beslut |
    Egna beslut | Beslut på sammanträdet | Beslut vid sammanträdet | Beslut under sammanträdet | Sammanträdets beslut |
    Slutligt beslut | Mötets beslut | Beslut på mötet | Beslut och åtgärd | Beslut/åtgärd | Beslutas
  `),
  proposal: list(`
    Förslag till beslut | Förslag | Beslutsförslag | Förvaltningens förslag | Förvaltningens förslag till beslut |
    Förvaltningens beslutsförslag | Tjänsteförslag | Kontorets förslag | Kontorets förslag till beslut |
    Ordförandens förslag | Ordförandens förslag till beslut | Förslag till kommunfullmäktige |
    Förslag till regionfullmäktige | Förslag till kommunstyrelsen | Förslag till regionstyrelsen |
    Presidiets förslag | Presidiets förslag till beslut | Föreslaget beslut | Förslag till yttrande |
    Förslag på beslut | Förvaltningens förslag på beslut | Liggande förslag | Beredningens förslag |
    Kommunledningskontorets förslag | Kommundirektörens förslag | Kommunchefens förslag | Regiondirektörens förslag |
    Verkställande direktörens förslag | VD:s förslag | Motionärens förslag
  `),
  summary: list(`
    Sammanfattning | Sammanfattning av ärendet | Ärendebeskrivning | Beskrivning av ärendet | Ärendet | Ärende |
    Ärendet i korthet | Ärendets innehåll | Bakgrund | Bakgrund till ärendet | Bakgrund och ärendebeskrivning |
    Redogörelse för ärendet | Redogörelse | Ärendeinformation | Sammanfattande beskrivning | Kort sammanfattning |
    Ärendesammanfattning | Beskrivning | Sammanfattning av ärende | Sammanfattning och bakgrund
  `),
  basis: list(`
    Beslutsunderlag | Beslutsunderlag och bilagor | Underlag för beslut | Underlag till beslut | Underlag | Handlingar |
    Handling | Handlingar i ärendet | Ärendets handlingar | Bilagor | Bilaga | Bilagor till protokollet | Dokument |
    Aktuella handlingar | Utsända handlingar | Underlag för behandling | Beslutshandlingar | Handlingar till ärendet |
    Bilaga till protokollet | Bifogade handlingar | Bilagda handlingar | Skrivelser | Beslutsunderlag/bilagor
  `),
  motions: list(`
    Yrkanden | Yrkande | Förslag och yrkanden | Yrkanden och förslag | Förslag på sammanträdet | Ändringsyrkande |
    Förslag till beslut på sammanträdet | Förslag till beslut under sammanträdet | Framställda yrkanden |
    Bifallsyrkande | Avslagsyrkande | Tilläggsyrkande | Tilläggsyrkanden | Ändringsyrkanden | Återremissyrkande |
    Yrkanden på sammanträdet | Förslag under sammanträdet | Förslag till beslut vid sammanträdet | Nya förslag |
    Yrkanden och propositionsordning | Yrkanden och proposition | Yrkanden och propositioner | Ställda förslag |
    Dagens yrkanden | Yrkanden under sammanträdet | Yrkande och proposition | Förslag vid sammanträdet
  `),
  procedure: list(`
    Propositionsordning | Proposition | Propositioner | Propositionsordning och omröstning | Beslutsgång | Beslutsordning |
    Omröstning | Omröstning begärs | Omröstningsresultat | Omröstningsproposition | Omröstningslista | Votering |
    Voteringsresultat | Voteringsproposition | Voteringslista | Voteringsordning | Ordning för omröstning |
    Propositionsordning och beslut | Beslutsgång och omröstning | Proposition och beslut | Ajournering
  `),
  reservation: list(`
    Reservation | Reservationer | Skriftlig reservation | Reservation mot beslutet | Reservationer mot beslutet |
    Reservationer och särskilda yttranden | Reservationer och protokollsanteckningar
  `),
  presenter: list(`
    Föredragande | Föredragning | Föredragande tjänsteman | Föredragande tjänsteperson | Dagens föredragning |
    Föredragning på sammanträdet | Föredragare | Deltagare vid ärendet | Medverkande | Föredragande i ärendet
  `),
  recipients: list(`
    Skickas till | Ska skickas till | Sänds till | Sändes till | Översänds till | Skickas | Skickas för kännedom till |
    Skickas för verkställighet till | Expedieras till | Expedieras | Expediering | Expediering till | Expedierat till |
    Expedieras för kännedom till | Expedieras för verkställighet till | Expediera till | Exp | Exp till | Expedition |
    Expedieringslista | Delges | Delges till | Delgivning | Delgivning till | Delgivas | Delgives | Delgivet | Delgiven |
    Delge | Delgivningslista | Beslutet delges | Beslut delges | Beslutet ska delges | Beslutet skall delges |
    Beslut ska delges | Utdrag | Utdrag till | Utdrag skickas till | Utdrag sänds till | Utdrag expedieras till |
    Utdrag ur protokollet | Utdrag ur protokollet till | Utdrag ur protokollet skickas till | Utdrag exp till |
    Utdrag ur protokoll till | Utdrag delges | Utdrag lämnas till | Utdrag för kännedom till | Protokollsutdrag |
    Protokollsutdrag till | Protokollsutdrag skickas till | Protokollsutdrag sänds till | Protokollsutdrag delges |
    Protokollsutdrag expedieras till | Protokollsutdrag skickas | Protokollsutdrag lämnas till | Protokollsutdrag för kännedom |
    Protokollsutdraget skickas till | Protokollsutdraget expedieras till | Beslutet skickas till | Beslut skickas till |
    Beslutet ska skickas till | Beslutet skall skickas till | Beslutet skickas | Beslutet sänds till | Beslutet sändes till |
    Beslutet till | Beslut till | Beslutet expedieras till | Beslutet ska expedieras till | Beslut expedieras till |
    Beslutet expedieras | Beslut sänds till | Beslut ska skickas till | Beslutet meddelas | Beslutet meddelas till |
    Beslutet översänds till | Beslutet lämnas till | Beslutet tillställs | Beslutet ska sändas till | Meddelas | Meddelande till |
    Tillställs | Sändlista | Sändlista för beslut | Sändlista för beslutet | Distribution | Distribueras till |
    Distributionslista | Kopia | Kopia till | Kopior till | Kopia för kännedom | Kopia för kännedom till | För kännedom |
    För vidare hantering | För beslut |
    För kännedom till | Till kännedom | Kännedom | För verkställighet | För verkställighet till | För verkställande |
    För åtgärd | För åtgärd till | För vidare handläggning | Till åtgärd | Åtgärd | Mottagare | Beslutsexpediering |
    Beslutsmottagare | Beslutet ska delges till | Paragrafen skickas till | Paragrafen expedieras till |
    Paragrafen ska skickas till | Paragrafen delges | Information till | Besked till | Underrättas | Underrättelse till |
    Ska ha utdrag | Beslutet delges till | Beslut delgives | Beslutet delgives | Beslutet delgivs | Delgivs |
    Protokollet skickas till | Protokollsutdrag ska skickas till | Beslut för kännedom | Beslut för kännedom till |
    Beslut för verkställighet till | Beslutet expedierat till | Skickat till | Sänt till | Expedieras även till | Kopia på beslutet till
  `),
  dnr: list(`
    Dnr | Diarienummer | Diarienr | Diarie nr | Diarie-nr | Diariernr | Ärendenummer | Ärendenr | Ärende nr | Ärendebeteckning |
    Dnr nr | D nr | Diarium | Ärende-ID | Diaries nr | Beteckning | Dnr/Ärende | Dnr. | Ärendenr.
  `),
  end: list(`
    Underskrifter | Underskrift | Vid protokollet | Rätt utdraget intygar | Justeras | Anslag/bevis | Anslagsbevis |
    Bevis om anslag | Bevis | Anslag | Utdragets riktighet bestyrks | Utdragets riktighet intygas | Utdragsbestyrkande |
    Rätt utdraget bestyrks | Rätt utdraget | Utdraget bestyrks | Utdrag bestyrks | Utdraget bestyrkes | Utdrag bestyrkes | Utdraget intygas | Signaturer | Tillkännagivande | Bevis om justering | Protokollet justerat |
    Bestyrks | Bestyrkes | Utdraget bestyrks av | Utdragets riktighet | Justering och anslag | Bevis/anslag | Intygas
  `),
  other: list(`
    Inledning | Bakgrund till beslut | Bakgrund till beslutet | Anteckning | Anteckningar | Antecknas till protokollet | Protokollsanteckning | Protokollsanteckningar | Protokollsanmärkning |
    Särskilt yttrande | Särskilda yttranden | Särskilt uttalande | Särskilda uttalanden | Röstförklaring | Röstförklaringar | Notering | Noteringar | Till protokollet | Deltar inte i beslutet | Deltar ej i beslutet |
    Deltar ej i beslut | Ej deltagande i beslut | Deltar inte i beslut | Avstår från att delta i beslutet | Beslutande ledamöter |
    Uppföljning | Konsekvensbeskrivning | Barnperspektiv | Barnkonsekvensanalys | Barnets bästa | Prövning av barnets bästa |
    Jämställdhet | Miljökonsekvenser | Ekonomiska konsekvenser | Konsekvenser | Ekonomi | Finansiering | Bedömning |
    Förvaltningens bedömning | Förvaltningens synpunkter | Förvaltningens yttrande | Skäl för beslut | Skäl för beslutet | Skäl till beslut | Motivering |
    Motivering till beslut | Beslutsmotivering | Jäv | Anmälan om jäv | Inlägg | Inlägg i debatten | Inlägg på sammanträdet | Yttranden |
    Yttrande | Yttranden på sammanträdet | I debatten yttrar sig | Debatt | Överläggning | Överläggningar | Diskussion | Dagens sammanträde | Dagens diskussion |
    Tidigare behandling | Tidigare beslut | Ärendets gång | Ärendets behandling | Ärendets beredning | Ärendets tidigare behandling |
    Ärendegång | Beredning | Behandling | Beredning av ärendet | Lagstöd | Lagrum | Författningsstöd | Lagstöd och bestämmelser | Remissinstanser |
    Remissvar | Kommunikation | Överklagande | Hur man överklagar | Hur beslutet överklagas | Överklagandehänvisning | Besvärshänvisning |
    Upplysning | Upplysningar | Övrigt | Utredning | Utvärdering | Syfte | Analys | Slutsats | Genomförande | Tidplan | Beslutets finansiering |
    Beredande organ | Beslutsinstans | Allmänna synpunkter | Kommentarer | Synpunkter | Frågor | Svar | Behandling på sammanträdet |
    Ärendets handläggning | Handläggning | Uppdrag | Riskbedömning | Facklig samverkan | Samverkan | Facklig förhandling | MBL-förhandling |
    Kommunledningskontorets bedömning | Kommunledningsförvaltningens handläggning | Måluppfyllelse | Juridisk bedömning |
    Tidigare handläggning | Deltagande i debatten | Deltar i debatten | Folkhälsokonsekvenser | Sekretess | Närvarande |
    Närvarande vid ärendet | Justeras omedelbart | Beslutsmotiv | Motiv till beslutet | Konsekvensanalys | Protokollsbilaga | Beslutet kungörs | Beslutet kungörs i | Kungörs | Kungörelse |
    Kungöres | Giltighetstid | Laga kraft | Hur beslutet kan överklagas |
    Ersättaryttrande | Ersättaryttranden | Allmänhetens frågor | Information om beslutet
  `),
};

/**
 * Labels that count at the beginning of a line although the text goes on without colon or gap ("Beslutet delges
 * Samtliga nämnder"): those that are no first words of an ordinary sentence.
 */
export const RUN_ON_LABELS: ReadonlySet<string> = new Set([
  ...LABELS.recipients.filter((label) => / till$| delges$/.test(label)),
  'Delges',
  'Expedieras',
  'Delgivning',
  'Protokollsutdrag',
  'Exp',
  'Utdrag',
  'Beslutsunderlag',
  'Ärendebeskrivning',
  'Sammanfattning',
  'Propositionsordning',
  'Beslutsgång',
  'Protokollsanteckning',
  'Diarienummer',
  'Ärendenummer',
  'Dnr',
  'Yrkanden',
  'Reservation',
  'Handlingar',
  'Beslut',
  'Förslag till beslut',
  'Sammanfattning av ärendet',
  'Bakgrund',
  'Beskrivning av ärendet',
  'Tidigare behandling',
  'Expediering',
  'Sändlista',
  'Omröstning',
  'Ärendets handläggning',
  'Kommunledningsförvaltningens handläggning',
  'Yrkande',
  'Särskilt yttrande',
  'Rätt utdraget intygar',
  'Signaturer',
  'Reservationer',
  'Bakgrund till beslut',
  'Bakgrund till beslutet',
  'Ärendet i korthet',
  'Skäl för beslut',
  'Skäl för beslutet',
  'Ekonomiska konsekvenser',
  'Handlingar i ärendet',
  'Protokollsanteckningar',
  'Deltar inte i beslutet',
  'Deltar ej i beslutet',
  'Underlag för beslut',
  'För kännedom',
  'För vidare hantering',
  'Ärendets gång',
  'Förvaltningens bedömning',
]);

/** Labels that may themselves be a matter's title: "§ 26 Information", "§ 12 Delgivningar". */
export const TITLE_LIKE: ReadonlySet<SectionKind> = new Set([
  'other',
  'presenter',
  'end',
  'dnr',
  'basis',
  'procedure',
  'reservation',
]);

function list(text: string): readonly string[] {
  return text
    .split('|')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
