import { defineProblems } from '../../../kernel/problem.ts';

export const problem = defineProblems({
  'mapping.run-unknown': {
    status: 404,
    sv: 'Kartläggningen finns inte, eller så får du inte se den.',
    en: 'The mapping does not exist, or you may not see it.',
  },
  'mapping.run-changed-meanwhile': {
    status: 409,
    sv: 'Någon annan har ändrat kartläggningen sedan du öppnade den. Läs om sidan och gör om det du ville göra.',
    en: 'Somebody else has changed the mapping since you opened it. Read the page anew and do it again.',
  },
  'mapping.run-step-closed': {
    status: 409,
    sv: 'Så som kartläggningen står nu kan det inte göras. Läs om sidan och se vad som är nästa steg.',
    en: 'As the mapping stands now that cannot be done. Read the page anew and see what the next step is.',
  },
  'mapping.run-not-decidable': {
    status: 409,
    sv: 'Kartläggningen kan inte beslutas än. Komplettera det som saknas: {lacking}.',
    en: 'The mapping cannot be decided on yet. Add what is missing: {lacking}.',
  },
  'mapping.run-not-startable': {
    status: 409,
    sv: 'Kartläggningen kan inte startas än. Komplettera det som saknas: {lacking}.',
    en: 'The mapping cannot be started yet. Add what is missing: {lacking}.',
  },
  'mapping.run-own': {
    status: 403,
    sv: 'Den som har förberett eller kört kartläggningen kan inte själv besluta om den. Be någon annan som får besluta.',
    en: 'Whoever prepared or ran the mapping cannot decide on it. Ask somebody else who may decide.',
  },
  'mapping.run-approver': {
    status: 403,
    sv: 'Den som har beslutat kartläggningen kan inte själv köra den. Be den som förberedde den.',
    en: 'Whoever decided on the mapping cannot run it. Ask the one who prepared it.',
  },
  'mapping.detector-not-decided': {
    status: 409,
    sv: 'Detektorn ingår inte i beslutet om kartläggningen, eller så är dess namn redan öppnade.',
    en: 'The detector is not part of the decision on the mapping, or its names have been opened already.',
  },
  'mapping.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte. Välj en enhet som finns i dag.',
    en: 'The unit does not exist. Choose one that is there today.',
  },
});
