import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'authority.unknown': {
    status: 404,
    sv: 'Delegationsordningen eller versionen finns inte, eller så får du inte se den.',
    en: 'The delegation order or version does not exist, or you may not see it.',
  },
  'authority.authority-unknown': {
    status: 404,
    sv: 'Nämnden finns inte. Välj en av nämnderna i organisationen.',
    en: 'There is no such committee. Choose one of those in the organisation.',
  },
  'authority.subject-unknown': {
    status: 404,
    sv: 'Personen eller enheten finns inte den dagen, eller så får du inte se den. Välj en annan eller en annan dag.',
    en: 'There is no such person or unit on that day, or you may not see it. Choose another, or another day.',
  },
  'authority.decided-already': {
    status: 409,
    sv: 'Version {number} är redan beslutad och ändras inte. Gör ett nytt utkast utifrån den.',
    en: 'Version {number} has been decided and does not change. Make a new draft from it.',
  },
  'authority.draft-changed': {
    status: 412,
    sv: 'Någon annan har sparat utkastet sedan du öppnade det. Hämta det på nytt och för in dina ändringar.',
    en: 'Somebody else has saved the draft since you opened it. Fetch it anew and enter your changes.',
  },
  'authority.decided-ahead': {
    status: 400,
    sv: 'Beslutet kan inte vara fattat {decidedOn}, som inte har kommit än.',
    en: 'The decision cannot have been made on {decidedOn}, which has not come yet.',
  },
  'authority.ends-before-it-begins': {
    status: 400,
    sv: 'Sista dagen kan inte vara före {validFrom}, då det börjar gälla.',
    en: 'The last day cannot be before {validFrom}, when it comes into force.',
  },
  'authority.later-version-waits': {
    status: 409,
    sv: 'En annan version ska börja gälla {from}. Ange sista dagen för den här, eller säg att den gäller tills vidare, så faller den andra.',
    en: 'Another version is to come into force on {from}. Give the last day of this one, or say that it goes on, and the other falls.',
  },
  'authority.only-head-sub-delegates': {
    status: 403,
    sv: 'Bara förvaltningschefen för förvaltningen får delegera vidare (7 kap. 6 § kommunallagen).',
    en: 'Only the head of the administration may delegate further (Local Government Act 7:6).',
  },
  'authority.may-not-sub-delegate': {
    status: 409,
    sv: 'Nämnden har inte tillåtit att punkt {item} delegeras vidare den dagen. Välj en punkt där det är tillåtet, eller fråga nämnden.',
    en: 'The committee has not allowed item {item} to be delegated further on that day. Choose an item where it has, or ask the committee.',
  },
  'authority.not-sub-delegated': {
    status: 404,
    sv: 'Punkt {item} är inte vidaredelegerad i den förvaltningen.',
    en: 'Item {item} is not delegated further in that administration.',
  },
  'authority.not-yours': {
    status: 403,
    sv: 'Det är {whoSv} som beslutar, inte du. {whySv}',
    en: '{whoEn} decides this, not you. {whyEn}',
  },
  'authority.decision-unknown': {
    status: 404,
    sv: 'Beslutet finns inte i förteckningen, eller så får du inte se det.',
    en: 'The decision is not in the register, or you may not see it.',
  },
  'authority.nothing-to-report': {
    status: 409,
    sv: 'Beslutet ska inte anmälas till någon.',
    en: 'The decision is not to be reported to anybody.',
  },
  'authority.reported-already': {
    status: 409,
    sv: 'Beslutet är redan anmält {reportedOn}.',
    en: 'The decision was reported already on {reportedOn}.',
  },
  'authority.reported-before-decided': {
    status: 400,
    sv: 'Beslutet kan inte vara anmält {reportedOn}. Det fattades {decidedOn}.',
    en: 'The decision cannot have been reported on {reportedOn}. It was made on {decidedOn}.',
  },
});
