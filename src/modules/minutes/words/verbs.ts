/** Verbs of decision, as minutes write them. A verb that only reports is no decision. */

/** "X beslutar": opens a list or a clause of the body's own. */
export const DECIDE: ReadonlySet<string> = words('beslutar beslutade beslöt besluta beslutat');

/** "X föreslår Y": opens a proposal to another body. */
export const PROPOSE: ReadonlySet<string> = words(
  'föreslår föreslog rekommenderar rekommenderade hemställer hemställde',
);

/** Active verbs: decisions when the body itself is their subject. */
export const ACTIVE_PRESENT = words(`
  antar godkänner fastställer beviljar avslår bifaller utser väljer noterar antecknar lägger överlämnar uppdrar ger
  bordlägger återremitterar remitterar tillstyrker avstyrker bemyndigar upphäver anvisar avsätter tilldelar delegerar
  översänder avger avvisar medger avskriver entledigar förordnar befriar hänskjuter förklarar inrättar avslutar ställer
  instämmer yttrar avstår accepterar uppmanar anhåller återkallar förlänger upplåter beslutar förelägger förbjuder ålägger
  överlåter uppdaterar reviderar inför bildar begär beställer ansöker ansluter
`);
export const ACTIVE_PAST = words(`
  antog godkände fastställde beviljade avslog biföll utsåg valde noterade antecknade lade överlämnade uppdrog gav
  bordlade återremitterade remitterade tillstyrkte avstyrkte bemyndigade upphävde anvisade avsatte tilldelade delegerade
  översände avgav avvisade medgav avskrev entledigade förordnade befriade hänsköt förklarade inrättade avslutade ställde
  beslutade beslöt förelade förbjöd ålade överlät reviderade införde bildade begärde beställde ansökte anslöt
`);

/** Passive verbs: decisions whatever their subject. */
export const PASSIVE_PRESENT = words(`
  antas antages godkänns godkännes fastställs fastställes beviljas avslås bifalls bifalles utses väljs väljes noteras
  antecknas läggs lägges överlämnas uppdras uppdrages ges bordläggs bordlägges återremitteras remitteras tillstyrks
  tillstyrkes avstyrks avstyrkes bemyndigas upphävs upphäves anvisas avsätts avsättes tilldelas delegeras översänds
  översändes avges avvisas medges avskrivs avskrives entledigas förordnas befrias hänskjuts hänskjutes förklaras inrättas
  avslutas beslutas adjungeras besvaras makuleras tillsätts utökas tillförs godtas godtages åläggs föreläggs förbjuds
  uppmanas anmodas
`);
export const PASSIVE_PAST = words(`
  antogs godkändes fastställdes beviljades avslogs bifölls utsågs valdes noterades antecknades lades överlämnades
  uppdrogs gavs bordlades återremitterades remitterades tillstyrktes avstyrktes bemyndigades upphävdes anvisades avsattes
  tilldelades delegerades avgavs avvisades medgavs avskrevs entledigades förordnades befriades hänsköts förklarades
  inrättades avslutades beslutades beslöts adjungerades besvarades tillsattes utökades tillfördes godtogs ålades förelades förbjöds
`);

/** Passive verbs that order something; outside a decision section they only tell. */
export const PASSIVE_ORDERS = words(`
  överlåts överlåtes tillställs återkallas revideras ändras uppdateras förlängs justeras inleds startas genomförs påbörjas
  upphandlas säljs köps arrenderas upplåts ersätts höjs sänks finansieras anslås återbetalas tas vidtas avbryts
  undertecknas minskas beställs införs utformas utreds kompletteras omdisponeras omfördelas balanseras reserveras belastas
  debiteras utbetalas betalas lämnas föreslås behålls överförs anmäls bekostas flyttas avslutas tecknas förenas utdöms
  meddelas medges underrättas påförs avräknas avvecklas bildas slopas avskaffas sägs utges ersätts placeras
`);

/** Infinitives: after "X beslutar" without "att" they begin the clause. */
export const INFINITIVE_DECISIONS = words(`
  anta godkänna fastställa bevilja avslå bifalla utse välja notera anteckna lägga överlämna uppdra ge bordlägga
  återremittera remittera tillstyrka avstyrka bemyndiga upphäva anvisa avsätta tilldela delegera översända avge avvisa
  medge avskriva entlediga förordna befria hänskjuta förklara inrätta avsluta anse ställa tacka ta yttra uppmana inleda
  genomföra föreslå rekommendera justera ändra begära återkalla adjungera låta utöka minska teckna förelägga
  förbjuda ålägga överlåta revidera införa bilda beställa ansöka anmoda stödja
`);

/** Verbs that tell or wish: the sentence they lead is no decision, whatever stands in it later. */
export const REPORTING = words(`
  informerar informerade föreslår föreslog föreslås föreslogs yrkar yrkade redovisar redovisade rapporterar rapporterade
  meddelar meddelade redogör redogjorde berättar berättade presenterar presenterade föredrar föredrog framför framförde
  konstaterar konstaterade påminner påminde frågar frågade svarar svarade undrar bedömer bedömde anser ansåg menar önskar
  önskade framhåller poängterar finner fann diskuterar diskuterade visar visade beskriver beskrev innebär framgår
`);

/** What places a verb in the past before this meeting. */
export const EARLIER =
  /(?<!\p{L})(?:tidigare|har|hade|(?:vid|på) (?:förra|föregående)|sedan|redan|våren|hösten|sommaren|vintern|(?:under|i|år) (?:19|20)\d\d|i (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?:19|20)\d\d)(?!\p{L})/iu;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
