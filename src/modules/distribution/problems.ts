import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'distribution.list-unknown': {
    status: 404,
    sv: 'Listan finns inte, eller så får du inte se den.',
    en: 'The list does not exist, or you may not see it.',
  },
  'distribution.list-empty': {
    status: 400,
    sv: 'Inga beslut på den vägen är kvar att anmäla i perioden. Ändra perioden eller vägen.',
    en: 'No decisions of that route are left to report in the period. Change the period or the route.',
  },
  'distribution.list-too-long': {
    status: 400,
    sv: 'Perioden har fler än 2 000 beslut. Ta en kortare period.',
    en: 'The period has more than 2 000 decisions. Take a shorter one.',
  },
  'distribution.period-backwards': {
    status: 400,
    sv: 'Periodens sista dag ligger före den första. Byt plats på dem.',
    en: 'The last day of the period is before the first. Change places.',
  },
  'distribution.reported-already': {
    status: 409,
    sv: 'Listan är redan anmäld.',
    en: 'The list has been reported already.',
  },
  'distribution.nothing-to-report': {
    status: 409,
    sv: 'Verkställighet anmäls inte. Listan är till för kännedom.',
    en: 'Execution is not reported. The list is for information.',
  },
  'distribution.clause-unknown': {
    status: 400,
    sv: 'Att-satsen finns inte i ett bekräftat protokoll från nämnden. Välj en annan.',
    en: 'The clause is in no confirmed minutes of the committee. Choose another.',
  },
  'distribution.day-missing': {
    status: 400,
    sv: 'Välj beslutet, eller skriv dagen då listan anmäldes.',
    en: 'Choose the decision, or write the day on which the list was reported.',
  },
  'distribution.minutes-unknown': {
    status: 404,
    sv: 'Protokollet finns inte bland nämndens bekräftade protokoll.',
    en: 'The minutes are not among the confirmed minutes of the committee.',
  },
  'distribution.recipient-unknown': {
    status: 400,
    sv: 'Mottagaren står inte under Skickas till i den paragrafen. Ladda om sidan.',
    en: 'The recipient is not under the recipients of that matter. Load the page again.',
  },
  'distribution.sent-already': {
    status: 409,
    sv: 'Mottagaren har redan fått beslutet.',
    en: 'The recipient has been sent the decision already.',
  },
  'distribution.to-nobody': {
    status: 400,
    sv: 'Säg vem som ska ha det: en roll och enhet, en nämnd, eller hur det sändes på annat sätt.',
    en: 'Say who is to have it: a role and unit, a committee, or how it was sent otherwise.',
  },
  'distribution.notice-unknown': {
    status: 404,
    sv: 'Meddelandet finns inte, eller så får du inte se det.',
    en: 'The notice does not exist, or you may not see it.',
  },
  'distribution.not-yours': {
    status: 403,
    sv: 'Den som svarar för mottagaren i dag kvitterar, och det är inte du.',
    en: 'Whoever answers for the recipient today acknowledges it, and that is not you.',
  },
  'distribution.acknowledged-already': {
    status: 409,
    sv: 'Meddelandet är redan kvitterat.',
    en: 'The notice has been acknowledged already.',
  },
  'distribution.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag det skedde.',
    en: 'The day is yet to come. Write the day that it happened.',
  },
});
