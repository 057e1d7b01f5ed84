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
  'mapping.file-not-decided': {
    status: 409,
    sv: 'Filen {file} läses av ingen detektor i beslutet. Lämna inte in den: det som inte behövs ska inte samlas in.',
    en: 'No detector of the decision reads the file {file}. Do not hand it in: what is not needed is not to be collected.',
  },
  'mapping.upload-unknown': {
    status: 404,
    sv: 'Filen {file} är inte påbörjad. Börja med att säga vad den heter och hur stor den är.',
    en: 'The file {file} has not been begun. Begin by saying what it is called and how large it is.',
  },
  'mapping.upload-elsewhere': {
    status: 409,
    sv: 'Delen börjar inte där den förra slutade. Fortsätt från byte {received}.',
    en: 'The part does not begin where the last one ended. Go on from byte {received}.',
  },
  'mapping.upload-too-much': {
    status: 413,
    sv: 'Delen är större än 32 MB, eller går utöver den storlek som sades från början. Skicka mindre delar, eller börja om filen.',
    en: 'The part is larger than 32 MB, or goes beyond the size that was said at the beginning. Send smaller parts, or begin the file anew.',
  },
  'mapping.files-overlap': {
    status: 409,
    sv: 'Filen {file} är Parquet och kan inte läsas tillsammans med andra filer för samma sak. Lämna in den som CSV, eller ta bort de andra.',
    en: 'The file {file} is Parquet and cannot be read together with other files for the same thing. Hand it in as CSV, or take the others away.',
  },
  'mapping.run-not-closed': {
    status: 409,
    sv: 'Kartläggningen är inte avslutad, så inget är gallrat. Avsluta den först.',
    en: 'The mapping has not been ended, so nothing has been disposed of. End it first.',
  },
  'mapping.no-rejected-lines': {
    status: 404,
    sv: 'Det finns ingen lista över avvisade rader: ingen rad är avvisad, eller så är underlaget gallrat.',
    en: 'There is no list of rejected lines: no line was rejected, or the evidence has been disposed of.',
  },
  'mapping.upload-unfinished': {
    status: 409,
    sv: 'Alla delar har inte kommit av: {files}. Skicka resten, eller ta bort filen.',
    en: 'Not all parts have come of: {files}. Send the rest, or take the file away.',
  },
  'mapping.column-unknown': {
    status: 400,
    sv: 'Filen har ingen sådan kolumn hos oss: {columns}.',
    en: 'The file has no such column with us: {columns}.',
  },
  'mapping.too-many-rejects': {
    status: 409,
    sv: 'Mer än fem procent av raderna går inte att läsa i: {files}. Rätta filen eller kolumnerna och starta om.',
    en: 'More than five per cent of the rows cannot be read in: {files}. Put the file or the columns right and start anew.',
  },
  'mapping.run-failed': {
    status: 500,
    sv: 'Kartläggningen kunde inte göras. Försök igen; går det inte då heller, be den som sköter Uppsikt att se i loggen.',
    en: 'The mapping could not be made. Try again; if that fails too, ask those who run Uppsikt to look in the log.',
  },
  'mapping.run-not-counted': {
    status: 409,
    sv: 'Kartläggningen har inga antal än. Rapporten finns när den är räknad.',
    en: 'The mapping has no counts yet. There is a report when it has been counted.',
  },
  'mapping.finding-unknown': {
    status: 404,
    sv: 'Uppgiften finns inte, eller så får du inte se den.',
    en: 'The finding does not exist, or you may not see it.',
  },
  'mapping.finding-own': {
    status: 403,
    sv: 'Du kan inte hantera en uppgift om dig själv. Be en kollega på HR.',
    en: 'You cannot handle a finding about yourself. Ask a colleague in HR.',
  },
  'mapping.finding-step-closed': {
    status: 409,
    sv: 'Så som uppgiften står nu kan det inte göras: personen ska ha svarat, eller ha fått sin tid på sig. Läs om sidan.',
    en: 'As the finding stands now that cannot be done: the person is to have answered, or to have had their time. Read the page anew.',
  },
  'mapping.answer-too-soon': {
    status: 400,
    sv: 'Ge minst {days} dagar att svara på.',
    en: 'Give at least {days} days to answer in.',
  },
  'mapping.case-not-theirs': {
    status: 409,
    sv: 'Ärendet är inte personens, eller finns inte. Välj ett ärende som personen själv har anmält.',
    en: 'The case is not that person’s, or does not exist. Choose a case that the person has reported.',
  },
  'mapping.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte. Välj en enhet som finns i dag.',
    en: 'The unit does not exist. Choose one that is there today.',
  },
});
