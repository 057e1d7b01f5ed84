import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'guidelines.unknown': {
    status: 404,
    sv: 'Riktlinjen eller versionen finns inte, eller så får du inte se den.',
    en: 'The guideline or version does not exist, or you may not see it.',
  },
  'guidelines.authority-unknown': {
    status: 400,
    sv: 'Nämnden finns inte. Välj en av nämnderna i organisationen.',
    en: 'There is no such committee. Choose one of those in the organisation.',
  },
  'guidelines.section-unknown': {
    status: 404,
    sv: 'Versionen har inget avsnitt ”{section}”.',
    en: 'The version has no section “{section}”.',
  },
  'guidelines.decided-already': {
    status: 409,
    sv: 'Version {number} är redan beslutad och ändras inte. Gör ett nytt utkast utifrån den.',
    en: 'Version {number} has been decided and does not change. Make a new draft from it.',
  },
  'guidelines.draft-changed': {
    status: 412,
    sv: 'Någon annan har sparat utkastet sedan du öppnade det. Hämta det på nytt och för in dina ändringar.',
    en: 'Somebody else has saved the draft since you opened it. Fetch it anew and enter your changes.',
  },
  'guidelines.decided-ahead': {
    status: 400,
    sv: 'Beslutet kan inte vara fattat {decidedOn}, som inte har kommit än.',
    en: 'The decision cannot have been made on {decidedOn}, which has not come yet.',
  },
  'guidelines.ends-before-it-begins': {
    status: 400,
    sv: 'Sista dagen kan inte vara före {validFrom}, då versionen börjar gälla.',
    en: 'The last day cannot be before {validFrom}, when the version comes into force.',
  },
  'guidelines.later-version-waits': {
    status: 409,
    sv: 'En annan version ska börja gälla {from}. Ange sista dagen för den här, eller säg att den gäller tills vidare, så faller den andra.',
    en: 'Another version is to come into force on {from}. Give the last day of this one, or say that it goes on, and the other falls.',
  },
});
