import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'risk.template-unknown': {
    status: 404,
    sv: 'Mallen finns inte.',
    en: 'The template does not exist.',
  },
  'risk.template-not-agreed': {
    status: 409,
    sv: 'Mallen kan användas när både HR och informationssäkerhet har godkänt den.',
    en: 'The template can be used when both HR and information security have agreed to it.',
  },
  'risk.template-agreed-already': {
    status: 409,
    sv: 'Din funktion har redan godkänt den här versionen.',
    en: 'Your function has agreed to this version already.',
  },
  'risk.wrong-level': {
    status: 400,
    sv: 'Mallen är inte gjord för den sortens bedömning.',
    en: 'The template is not made for that sort of assessment.',
  },
  'risk.unknown': {
    status: 404,
    sv: 'Riskbedömningen finns inte, eller så får du inte se den.',
    en: 'The risk assessment does not exist, or you may not see it.',
  },
  'risk.unit-out-of-reach': {
    status: 403,
    sv: 'Du svarar inte för den enheten. Välj en enhet som du leder.',
    en: 'You do not answer for that unit. Choose one that you lead.',
  },
  'risk.draft-exists': {
    status: 409,
    sv: 'Det finns redan ett utkast för enheten. Gå vidare med det.',
    en: 'There is a draft for the unit already. Go on with that one.',
  },
  'risk.changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har ändrat riskbedömningen sedan du öppnade den. Hämta den på nytt och för in dina ändringar.',
    en: 'Somebody else has changed the risk assessment since you opened it. Fetch it anew and enter your changes.',
  },
  'risk.signed-already': {
    status: 409,
    sv: 'Riskbedömningen är undertecknad och ändras inte. Gör en ny när något har ändrats.',
    en: 'The risk assessment is signed and does not change. Make a new one when something has changed.',
  },
  'risk.not-signed': {
    status: 409,
    sv: 'Riskbedömningen är inte undertecknad än.',
    en: 'The risk assessment is not signed yet.',
  },
  'risk.not-complete': {
    status: 409,
    sv: 'Något saknas innan riskbedömningen kan undertecknas. Se listan och gör klart det.',
    en: 'Something is missing before the risk assessment can be signed. See the list and complete it.',
  },
  'risk.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag det skedde.',
    en: 'The day is yet to come. Write the day that it happened.',
  },
  'risk.content-unknown': {
    status: 400,
    sv: 'En åtgärd eller en risk hänvisar till något som inte finns i bedömningen.',
    en: 'A measure or a risk refers to something that is not in the assessment.',
  },
  'risk.action-unknown': {
    status: 404,
    sv: 'Åtgärden finns inte.',
    en: 'The measure does not exist.',
  },
  'risk.action-not-done': {
    status: 409,
    sv: 'Skriv först att åtgärden är gjord. Sedan kontrolleras effekten.',
    en: 'First put down that the measure is done. Then its effect is checked.',
  },
  'risk.action-closed': {
    status: 409,
    sv: 'Det är redan antecknat.',
    en: 'That has been put down already.',
  },
  'risk.not-employed': {
    status: 409,
    sv: 'Du har ingen anställning att göra bedömningen för.',
    en: 'You have no employment to make the assessment for.',
  },
  'risk.answers-missing': {
    status: 400,
    sv: 'Svara på alla frågor innan du skickar.',
    en: 'Answer all the questions before you send.',
  },
  'risk.measures-missing': {
    status: 400,
    sv: 'Medarbetaren är orolig för något. Skriv vad ni gör åt det innan du bekräftar.',
    en: 'The employee is worried about something. Write what you do about it before you confirm.',
  },
  'risk.confirmed-already': {
    status: 409,
    sv: 'Bedömningen är redan bekräftad.',
    en: 'The assessment has been confirmed already.',
  },
  'risk.own': {
    status: 403,
    sv: 'Du kan inte bekräfta din egen bedömning. Det gör din chef.',
    en: 'You cannot confirm your own assessment. Your manager does.',
  },
});
