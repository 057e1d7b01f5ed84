import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'documents.unknown': {
    status: 404,
    sv: 'Handlingen finns inte, eller så får du inte se den.',
    en: 'The document does not exist, or you may not see it.',
  },
  'documents.subject-unknown': {
    status: 404,
    sv: 'Det ärende som handlingen ska höra till finns inte, eller så får du inte lägga till något i det.',
    en: 'The matter that the document is to belong to does not exist, or you may not add to it.',
  },
  'documents.series-fault': {
    status: 400,
    sv: 'Diarienumren skulle inte gå att skilja åt. Mönstret behöver {prefix}, {year} eller {yy}, och {number}, med tecken mellan siffrorna.',
    en: 'The journal numbers could not be told apart. The pattern needs {prefix}, {year} or {yy}, and {number}, with a mark between digits.',
  },
  'documents.prefix-taken': {
    status: 409,
    sv: 'En annan nämnd har redan beteckningen {taken}. Välj en egen.',
    en: 'Another committee has the prefix {taken}. Choose one of its own.',
  },
  'documents.number-taken': {
    status: 409,
    sv: 'Diarienumret {taken} är redan använt. Ändra nämndens diarieserie under Inställningar.',
    en: 'The journal number {taken} has been used. Change the series of the committee under Settings.',
  },
  'documents.authority-unknown': {
    status: 404,
    sv: 'Nämnden finns inte. Välj en av nämnderna i organisationen.',
    en: 'There is no such committee. Choose one of those in the organisation.',
  },
  'documents.no-file': {
    status: 400,
    sv: 'Ingen fil kom med. Välj en fil och skicka igen.',
    en: 'No file came along. Choose a file and send again.',
  },
  'documents.changed': {
    status: 409,
    sv: 'Handlingen har ändrats sedan du läste den. Läs den nya versionen och skriv under den i stället.',
    en: 'The document has changed since you read it. Read the new version and sign that instead.',
  },
  'documents.not-signatory': {
    status: 403,
    sv: 'Du är inte en av dem som ska skriva under den här handlingen.',
    en: 'You are not one of those who are to sign this document.',
  },
  'documents.not-addressee': {
    status: 403,
    sv: 'Bara den som handlingen är till kan bekräfta att den har kommit fram.',
    en: 'Only the one whom the document is for can confirm that it has arrived.',
  },
  'documents.no-addressee': {
    status: 409,
    sv: 'Handlingen är inte ställd till någon person och kan därför inte delges.',
    en: 'The document is addressed to nobody and can therefore not be delivered.',
  },
  'documents.delivered-ahead': {
    status: 400,
    sv: 'Den dagen har inte kommit än. Ange dagen då det hände.',
    en: 'That day has not come yet. Give the day on which it happened.',
  },
  'documents.evidence-needed': {
    status: 400,
    sv: 'Skriv hur du vet att handlingen kom fram, till exempel mottagningsbevisets nummer eller vem som lämnade den.',
    en: 'Write how you know that the document arrived, for instance the number of the receipt or who handed it over.',
  },
  'documents.not-delivered': {
    status: 409,
    sv: 'Handlingen har inte delgetts än.',
    en: 'The document has not been delivered yet.',
  },
  'documents.unsigned': {
    status: 409,
    sv: 'Handlingen är inte undertecknad av alla än. Vänta tills alla har skrivit under.',
    en: 'The document has not been signed by all yet. Wait until everybody has signed.',
  },
  'documents.outbox-unknown': {
    status: 404,
    sv: 'Det finns inget sådant på väg till personalakten, eller så får du inte se det.',
    en: 'Nothing of that kind is on its way to the personal file, or you may not see it.',
  },
  'documents.filed-already': {
    status: 409,
    sv: 'Handlingen är redan arkiverad. Kvittot ändras inte.',
    en: 'The document has been filed. The receipt does not change.',
  },
});
