import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'start.folder-in-use': {
    status: 409,
    sv: 'En server (process {pid}) använder redan datamappen {folder}. Stoppa den, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'A server (process {pid}) already uses the data folder {folder}. Stop it, or name another folder in UPPSIKT_DATA.',
  },
  'start.folder-foreign': {
    status: 400,
    sv: 'Mappen {folder} är inte tom och hör inte till Uppsikt. Ange en tom eller ny mapp i UPPSIKT_DATA.',
    en: 'The folder {folder} is not empty and does not belong to Uppsikt. Name an empty or new folder in UPPSIKT_DATA.',
  },
  'start.folder-newer': {
    status: 400,
    sv: 'Datamappen {folder} är gjord av en nyare version av Uppsikt. Starta den versionen, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'The data folder {folder} was made by a newer version of Uppsikt. Start that version, or name another folder in UPPSIKT_DATA.',
  },
  'start.folder-not-a-folder': {
    status: 400,
    sv: '{folder} är ingen mapp. Ange en mapp i UPPSIKT_DATA.',
    en: '{folder} is not a folder. Name a folder in UPPSIKT_DATA.',
  },
  'start.folder-closed': {
    status: 400,
    sv: 'Datamappen {folder} går inte att skriva i ({reason}). Rätta mappens ägare och rättigheter, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'The data folder {folder} cannot be written to ({reason}). Correct its owner and rights, or name another folder in UPPSIKT_DATA.',
  },
  'start.disk-full': {
    status: 507,
    sv: 'Disken med datamappen {folder} är full. Frigör minst {megabytes} MB, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'The disk that holds the data folder {folder} is full. Free at least {megabytes} MB, or name another folder in UPPSIKT_DATA.',
  },
  'start.port-taken': {
    status: 409,
    sv: 'Port {port} på {host} används redan av ett annat program. Stoppa det, eller ange en annan port i {setting}.',
    en: 'Port {port} on {host} is already used by another program. Stop it, or name another port in {setting}.',
  },
  'start.port-forbidden': {
    status: 400,
    sv: 'Port {port} på {host} får bara öppnas av root. Ange en port från 1024 i {setting}.',
    en: 'Only root may open port {port} on {host}. Name a port from 1024 in {setting}.',
  },
  'start.host-unknown': {
    status: 400,
    sv: 'Den här datorn har inte adressen {host}. Ange 127.0.0.1 eller en av datorns egna adresser i {setting}.',
    en: 'This computer does not have the address {host}. Name 127.0.0.1 or one of its own addresses in {setting}.',
  },
  'start.database-unreachable': {
    status: 500,
    sv: 'Databasen i {setting} går inte att nå ({reason}). Kontrollera att den är igång och att adress, roll och lösenord stämmer.',
    en: 'The database in {setting} cannot be reached ({reason}). See that it runs and that address, role and password are right.',
  },
  'start.database-too-old': {
    status: 400,
    sv: 'Databasen är PostgreSQL {found}, men Uppsikt behöver {needed} eller senare. Uppgradera den.',
    en: 'The database is PostgreSQL {found}, but Uppsikt needs {needed} or later. Upgrade it.',
  },
  'start.database-newer': {
    status: 400,
    sv: 'Databasen är gjord av en nyare version av Uppsikt ({migration}). Starta den versionen.',
    en: 'The database was made by a newer version of Uppsikt ({migration}). Start that version.',
  },
  'start.database-other': {
    status: 400,
    sv: 'Databasen är gjord av en annan version av Uppsikt, med andra migreringar. Starta den versionen, eller ange en annan mapp i UPPSIKT_DATA.',
    en: 'The database was made by another version of Uppsikt, with other migrations. Start that version, or name another folder in UPPSIKT_DATA.',
  },
  'start.database-not-migrated': {
    status: 400,
    sv: 'Databasen är inte uppdaterad till den här versionen. Kör "uppsikt database migrate", eller ange UPPSIKT_DATABASE_OWNER_URL.',
    en: 'The database has not been brought to this version. Run "uppsikt database migrate", or give UPPSIKT_DATABASE_OWNER_URL.',
  },
  'start.role-too-mighty': {
    status: 400,
    sv: 'Rollen {role} i UPPSIKT_DATABASE_URL äger tabeller eller går förbi radskyddet. Servern ska ha en egen roll utan det; "uppsikt database sql" visar hur.',
    en: 'The role {role} in UPPSIKT_DATABASE_URL owns tables or passes by row security. The server must have a role of its own without that; "uppsikt database sql" shows how.',
  },
  'start.address-needed': {
    status: 400,
    sv: '{setting} saknas. Ange databasens adress där.',
    en: '{setting} is missing. Give the address of the database there.',
  },
  'start.database-lost': {
    status: 500,
    sv: 'Den inbyggda databasen har avslutats oväntat. Mer står i {log}. Starta igen.',
    en: 'The built-in database has ended unexpectedly. More is said in {log}. Start again.',
  },
  'start.web-not-built': {
    status: 500,
    sv: 'Webbgränssnittet är inte byggt. Kör "uppsikt start", som bygger det.',
    en: 'The web interface has not been built. Run "uppsikt start", which builds it.',
  },
  'start.web-build-failed': {
    status: 500,
    sv: 'Webbgränssnittet gick inte att bygga. Felet står ovanför.',
    en: 'The web interface could not be built. The error stands above.',
  },
});
