import { defineProblems } from '../../kernel/problem.ts';

/** What stops a run with nothing written: the call or the files are wrong (status 400), or the disk is (500). */
export const problem = defineProblems({
  'mapping.folder-missing': {
    status: 400,
    sv: 'Mappen {folder} finns inte. Ange mappen där CSV-filerna ligger.',
    en: 'There is no folder {folder}. Name the folder that holds the CSV files.',
  },
  'mapping.file-missing': {
    status: 400,
    sv: 'Filen {file} saknas i {folder}; den behövs alltid.',
    en: 'The file {file} is missing in {folder}; it is always needed.',
  },
  'mapping.file-twice': {
    status: 400,
    sv: 'Både {file}.csv och {file}.parquet finns. Låt den ena ligga kvar.',
    en: 'There is both a {file}.csv and a {file}.parquet. Leave one of them.',
  },
  'mapping.columns-missing': {
    status: 400,
    sv: 'Filen {file} saknar {columns} i sin första rad.',
    en: 'The file {file} lacks {columns} in its first line.',
  },
  'mapping.not-utf-8': {
    status: 400,
    sv: 'Filen {file} är inte text i UTF-8. Spara den som ”CSV UTF-8” och försök igen.',
    en: 'The file {file} is not text in UTF-8. Save it as "CSV UTF-8" and try again.',
  },
  'mapping.not-parquet': {
    status: 400,
    sv: 'Filen {file} går inte att läsa som Parquet.',
    en: 'The file {file} cannot be read as Parquet.',
  },
  'mapping.unreadable': {
    status: 400,
    sv: 'Filen {file} går inte att läsa ({code}).',
    en: 'The file {file} cannot be read ({code}).',
  },
  'mapping.not-writable': {
    status: 400,
    sv: 'Det går inte att skriva i {folder} ({code}).',
    en: 'It is not possible to write in {folder} ({code}).',
  },
  'mapping.output-twice': {
    status: 400,
    sv: '{file} skrivs redan av körningen. Ange en annan fil för skyddade personuppgifter.',
    en: '{file} is written by the run itself. Name another file for protected identities.',
  },
  'mapping.not-written': {
    status: 500,
    sv: 'Resultatet gick inte att skriva i {folder} ({code}). Inget är skrivet.',
    en: 'The outcome could not be written in {folder} ({code}). Nothing is written.',
  },
});

export type ProblemCode = Parameters<typeof problem>[0];
