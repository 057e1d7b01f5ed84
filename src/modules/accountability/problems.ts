import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'accountability.unknown': {
    status: 404,
    sv: 'Ärendet finns inte, eller så får du inte se det.',
    en: 'The matter does not exist, or you may not see it.',
  },
  'accountability.not-in-pilot': {
    status: 403,
    sv: 'Beslutskedjan ingår inte i piloten. Den som sköter Uppsikt kan öppna den under Inställningar.',
    en: 'The chain of decisions is not part of the trial of Uppsikt. Whoever runs Uppsikt can open it under Settings.',
  },
  'accountability.moment-to-come': {
    status: 400,
    sv: 'Tidpunkten ligger framåt i tiden. Ange en tidpunkt som har varit.',
    en: 'The moment is yet to come. Give one that has passed.',
  },
  'accountability.owner-in-chain': {
    status: 409,
    sv: 'Den som leder genomlysningen har själv haft uppgiften. Be den som utsåg att utse någon utanför kedjan först.',
    en: 'Whoever leads the inquiry has held this duty. Have somebody outside the chain appointed first.',
  },
  'accountability.chair-appoints': {
    status: 409,
    sv: 'Direktören är en del av kedjan. Ordföranden ska utse vem som leder genomlysningen.',
    en: 'The director is a link of the chain. The chair is to appoint who leads the inquiry.',
  },
  'accountability.unknown-person': {
    status: 404,
    sv: 'Personen finns inte bland de anställda. Välj någon annan.',
    en: 'The person is not among the employees. Choose somebody else.',
  },
  'accountability.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte. Välj en enhet ur organisationen.',
    en: 'The unit does not exist. Choose a unit of the organisation.',
  },
  'accountability.duty-unknown': {
    status: 404,
    sv: 'Uppgiften finns inte i genomlysningen. Registrera den först.',
    en: 'The duty is not in the inquiry. Register it first.',
  },
  'accountability.not-a-holder': {
    status: 409,
    sv: 'Personen har inte haft uppgiften. Välj någon av dem som kedjan visar.',
    en: 'The person has not held the duty. Choose one of those whom the chain shows.',
  },
  'accountability.day-passed': {
    status: 400,
    sv: 'Svarsdagen har redan varit. Välj en dag som kommer.',
    en: 'The day to answer by has passed. Choose one to come.',
  },
  'accountability.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag som underlaget gäller.',
    en: 'The day is yet to come. Write the day that the evidence applies from.',
  },
  'accountability.heard-already': {
    status: 409,
    sv: 'Personen är redan tillfrågad om den uppgiften.',
    en: 'The person has been asked about that duty already.',
  },
  'accountability.letter-needed': {
    status: 409,
    sv: 'Personen har slutat och kan inte svara i Uppsikt. Skicka frågan i ett brev och skriv brevets diarienummer.',
    en: 'The person has left and cannot answer in Uppsikt. Send the question by letter, and write the letter’s journal number.',
  },
  'accountability.answers-themselves': {
    status: 409,
    sv: 'Den som är tillfrågad svarar själv i Uppsikt. Vänta på svaret.',
    en: 'Whoever was asked answers in Uppsikt themselves. Wait for the reply.',
  },
  'accountability.received-before': {
    status: 400,
    sv: 'Svaret kan inte ha kommit före frågan. Skriv den dag då brevet kom in.',
    en: 'The reply cannot have come before the question. Write the day on which the letter came in.',
  },
  'accountability.hearing-unknown': {
    status: 404,
    sv: 'Frågan finns inte, eller så är den inte ställd till dig.',
    en: 'The question does not exist, or it was not put to you.',
  },
  'accountability.answered-already': {
    status: 409,
    sv: 'Du har redan svarat. Be den som leder genomlysningen att lägga till det du vill ändra.',
    en: 'You have answered already. Ask whoever leads the inquiry to add what you want to change.',
  },
  'accountability.item-unknown': {
    status: 404,
    sv: 'Uppgiften finns inte i genomlysningen.',
    en: 'That is not in the inquiry.',
  },
  'accountability.voided-already': {
    status: 409,
    sv: 'Uppgiften är redan struken.',
    en: 'That has been struck out already.',
  },
  'accountability.not-answered': {
    status: 409,
    sv: 'Den som är tillfrågad har inte svarat än. Vänta på svaret.',
    en: 'Whoever was asked has not answered yet. Wait for the reply.',
  },
  'accountability.nothing-to-correct': {
    status: 409,
    sv: 'Den som svarade har inte sagt att något är fel.',
    en: 'Whoever answered has not said that anything is wrong.',
  },
  'accountability.corrected-already': {
    status: 409,
    sv: 'Du har redan svarat på vad som var fel.',
    en: 'You have already answered what was wrong.',
  },
  'accountability.approver-in-chain': {
    status: 409,
    sv: 'Du har själv haft en av uppgifterna. Någon utanför kedjan ska godkänna rapporten.',
    en: 'You have held one of the duties yourself. Somebody outside the chain is to approve the report.',
  },
  'accountability.approver-leads': {
    status: 409,
    sv: 'Du leder genomlysningen. Någon annan ska godkänna rapporten.',
    en: 'You lead the inquiry. Somebody else is to approve the report.',
  },
  'accountability.not-heard': {
    status: 409,
    sv: 'Alla som är tillfrågade har inte svarat, och svarsdagen har inte varit. Vänta till dess.',
    en: 'Not all who were asked have answered, and their day has not passed. Wait until then.',
  },
  'accountability.measure-unknown': {
    status: 404,
    sv: 'Åtgärden finns inte, eller så svarar du inte för den.',
    en: 'The measure does not exist, or you do not answer for it.',
  },
  'accountability.measure-day-passed': {
    status: 400,
    sv: 'Dagen har redan varit. Välj en dag som kommer.',
    en: 'The day has passed. Choose one to come.',
  },
  'accountability.unit-needed': {
    status: 400,
    sv: 'Välj vilken enhet åtgärden gäller.',
    en: 'Choose which unit the measure is for.',
  },
  'accountability.done-already': {
    status: 409,
    sv: 'Åtgärden är redan gjord.',
    en: 'The measure has been carried out already.',
  },
  'accountability.not-done': {
    status: 409,
    sv: 'Åtgärden är inte gjord än. Skriv först att den är gjord.',
    en: 'The measure has not been carried out yet. Say first that it has.',
  },
  'accountability.followed-up-already': {
    status: 409,
    sv: 'Effekten är redan uppföljd.',
    en: 'The effect has been followed up already.',
  },
  'accountability.day-not-within': {
    status: 400,
    sv: 'Dagen ligger utanför tiden. Skriv en dag som har varit, efter att åtgärden beslutades och gjordes.',
    en: 'The day lies outside. Write one that has been, after the measure was decided and carried out.',
  },
  'accountability.followup-unknown': {
    status: 404,
    sv: 'Uppföljningen finns inte, eller så handlägger du den inte.',
    en: 'The follow-up does not exist, or you do not handle it.',
  },
  'accountability.own-followup': {
    status: 409,
    sv: 'Du kan inte öppna en uppföljning om dig själv.',
    en: 'You cannot open a follow-up about yourself.',
  },
  'accountability.followup-closed': {
    status: 409,
    sv: 'Uppföljningen är avslutad. Öppna en ny om något nytt har kommit fram.',
    en: 'The follow-up is closed. Open another if something new has come out.',
  },
  'accountability.step-missing': {
    status: 409,
    sv: 'Före en varning ska medarbetaren ha fått yttra sig och facket ha fått besked, och före en uppsägning facket. Skriv in det först.',
    en: 'Before a warning the employee is to be heard and the union told, and before notice the union. Put that down first.',
  },
  'accountability.outcome-not-taken': {
    status: 409,
    sv: 'Utfallet är inget av de steg som har tagits. Skriv in steget först, eller välj ett annat utfall.',
    en: 'The outcome is none of the steps that were taken. Put the step down first, or choose another outcome.',
  },
});
