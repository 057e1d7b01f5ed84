import { defineProblems } from '../../../kernel/problem.ts';

export const problem = defineProblems({
  'mapping.room-unknown': {
    status: 404,
    sv: 'Rummet finns inte, har stängt, eller så är det inte ditt.',
    en: 'The room does not exist, has closed, or is not yours.',
  },
  'mapping.auditor-unknown': {
    status: 409,
    sv: 'Den du valde är inte revisor i dag. Välj någon som har rollen revisor.',
    en: 'The one you chose is no auditor today. Choose somebody who has the role of an auditor.',
  },
  'mapping.room-own': {
    status: 403,
    sv: 'Du kan inte ge dig själv tillgång. Be någon annan som får ge den.',
    en: 'You cannot give access to yourself. Ask somebody else who may give it.',
  },
  'mapping.room-until': {
    status: 400,
    sv: 'Sista dagen ska vara i dag eller senare, och högst ett år bort.',
    en: 'The last day is to be today or later, and at most a year away.',
  },
  'mapping.room-over': {
    status: 409,
    sv: 'Rummet är redan stängt.',
    en: 'The room is closed already.',
  },
  'mapping.population-frozen-already': {
    status: 409,
    sv: 'Populationen är redan frusen. Den ändras inte.',
    en: 'The population is frozen already. It does not change.',
  },
  'mapping.population-empty': {
    status: 409,
    sv: 'Det finns inget att frysa. Träffar finns först när deras namn har öppnats.',
    en: 'There is nothing to freeze. There are findings when their names have been opened.',
  },
  'mapping.population-not-frozen': {
    status: 409,
    sv: 'Frys populationen först. Fröet tas emot först när populationen inte längre kan ändras.',
    en: 'Freeze the population first. The seed is taken when the population can no longer change.',
  },
  'mapping.sample-unknown': {
    status: 404,
    sv: 'Stickprovet finns inte i rummet.',
    en: 'The sample is not in the room.',
  },
});
