import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'surveys.unknown': {
    status: 404,
    sv: 'Enkäten finns inte, eller så får du inte se den.',
    en: 'The survey does not exist, or you may not see it.',
  },
  'surveys.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte. Välj en enhet som finns i dag.',
    en: 'The unit does not exist. Choose one that is there today.',
  },
  'surveys.changed-meanwhile': {
    status: 409,
    sv: 'Någon annan har ändrat enkäten sedan du öppnade den. Läs om sidan och gör om det du ville göra.',
    en: 'Somebody else has changed the survey since you opened it. Read the page anew and do it again.',
  },
  'surveys.step-closed': {
    status: 409,
    sv: 'Så som enkäten står nu kan det inte göras. Läs om sidan och se vad som är nästa steg.',
    en: 'As the survey stands now that cannot be done. Read the page anew and see what the next step is.',
  },
  'surveys.not-decidable': {
    status: 409,
    sv: 'Enkäten kan inte beslutas: befolkningsdagen får inte ligga framåt i tiden, och sista dagen inte bakåt.',
    en: 'The survey cannot be decided on: the population’s day must not lie ahead, nor the last day behind.',
  },
  'surveys.own': {
    status: 403,
    sv: 'Den som har förberett enkäten kan inte själv besluta om den. Be någon annan som får besluta.',
    en: 'Whoever prepared the survey cannot decide on it. Ask somebody else who may decide.',
  },
  'surveys.nobody': {
    status: 409,
    sv: 'Ingen var anställd i enheten den dagen. Förbered en enkät med en annan dag.',
    en: 'Nobody was employed in the unit that day. Prepare a survey with another day.',
  },
  'surveys.sheet-unknown': {
    status: 404,
    sv: 'Frågorna finns inte, eller så är de inte ställda till dig.',
    en: 'The questions do not exist, or are not put to you.',
  },
  'surveys.not-taken': {
    status: 409,
    sv: 'Enkäten tar inte emot svar längre. Har ni kommit överens om något, anmäl det eller skriv ner det.',
    en: 'The survey takes no answers any more. If you have agreed on something, report it or write it down.',
  },
  'surveys.person-not-on-sheet': {
    status: 404,
    sv: 'Personen finns inte bland dem du är tillfrågad om.',
    en: 'The person is not among those whom you are asked about.',
  },
  'surveys.topic-not-asked': {
    status: 400,
    sv: 'Svara på varje fråga i enkäten, en gång.',
    en: 'Answer each question of the survey, once.',
  },
  'surveys.since-to-come': {
    status: 400,
    sv: 'Dagen ni kom överens ligger framåt i tiden. Skriv en dag som har varit, eller lämna den tom.',
    en: 'The day you agreed lies ahead. Write a day that has been, or leave it empty.',
  },
});
