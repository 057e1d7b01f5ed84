import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'governing.unknown': {
    status: 404,
    sv: 'Dokumentet finns inte i registret.',
    en: 'The document is not in the register.',
  },
  'governing.changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har ändrat dokumentet sedan du öppnade det. Hämta det på nytt.',
    en: 'Somebody else has changed the document since you opened it. Fetch it anew.',
  },
  'governing.withdrawn': {
    status: 409,
    sv: 'Dokumentet är upphävt och ändras inte mer.',
    en: 'The document has been withdrawn and does not change any more.',
  },
  'governing.unit-unknown': {
    status: 400,
    sv: 'Enheten finns inte i dag. Välj en som finns.',
    en: 'The unit does not exist today. Choose one that does.',
  },
  'governing.unit-needed': {
    status: 400,
    sv: 'Välj vilken enhet ägaren svarar för.',
    en: 'Choose which unit the owner answers for.',
  },
  'governing.valid-backwards': {
    status: 400,
    sv: 'Sista giltighetsdagen ligger före den första. Rätta en av dem.',
    en: 'The last day of validity is before the first. Put one of them right.',
  },
  'governing.valid-before-decided': {
    status: 400,
    sv: 'Dokumentet kan inte gälla före dagen då det beslutades. Rätta en av dagarna.',
    en: 'The document cannot hold before the day it was decided. Put one of the days right.',
  },
  'governing.heard-twice': {
    status: 400,
    sv: 'Samma perspektiv står två gånger. Ta bort det ena.',
    en: 'The same perspective stands twice. Remove one of them.',
  },
  'governing.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag det skedde.',
    en: 'The day is yet to come. Write the day that it happened.',
  },
  'governing.not-yours': {
    status: 403,
    sv: 'Dokumentet ses över av sin ägare eller nämndens registrator, och det är inte du i dag.',
    en: 'The document is reviewed by its owner or the registrar of the committee, and that is not you today.',
  },
});
