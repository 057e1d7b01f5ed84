import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'config.unknown': {
    status: 400,
    sv: 'Inställningen {name} i {whereSv} finns inte. Närmaste som finns heter {nearest}; "uppsikt config" visar alla.',
    en: 'There is no setting {name} in {whereEn}. The nearest that exists is {nearest}; "uppsikt config" shows them all.',
  },
  'config.empty': {
    status: 400,
    sv: '{name} är tom. Ge den ett värde eller ta bort den.',
    en: '{name} is empty. Give it a value or remove it.',
  },
  'config.wrong-value': {
    status: 400,
    sv: '{name} är {value} men ska vara {expectedSv}.',
    en: '{name} is {value} but must be {expectedEn}.',
  },
  'config.wrong-secret': {
    status: 400,
    sv: '{name} har ett felaktigt värde (som inte visas): den ska vara {expectedSv}.',
    en: '{name} has a wrong value (not shown): it must be {expectedEn}.',
  },
  'config.given-twice': {
    status: 400,
    sv: 'Både {name} och {other} är angivna. Ta bort den ena.',
    en: 'Both {name} and {other} are given. Remove one of them.',
  },
  'config.unreadable': {
    status: 400,
    sv: '{name} pekar på {file}, som inte går att läsa ({reason}). Rätta sökvägen eller filens rättigheter.',
    en: '{name} names {file}, which cannot be read ({reason}). Correct the path or the rights of the file.',
  },
  'config.not-an-object': {
    status: 400,
    sv: '{file} är inte en giltig JSON-fil med inställningar, som { "port": 3000 }.',
    en: '{file} is not a valid JSON file of settings, like { "port": 3000 }.',
  },
  'config.needed-in-production': {
    status: 400,
    sv: '{name} saknas. Den behövs i drift, det vill säga när {because} är angiven.',
    en: '{name} is missing. It is needed in production, that is when {because} is given.',
  },
  'config.only-in-production': {
    status: 400,
    sv: '{name} gäller bara i drift, men {because} är inte angiven. Ange den, eller ta bort {name} för att starta demonstrationen.',
    en: '{name} only applies in production, but {because} is not given. Give it, or remove {name} to start the demonstration.',
  },
  'config.issuer-not-real': {
    status: 400,
    sv: '{name} är {value}, men i drift ska den vara organisationens egen inloggningstjänst på en https-adress.',
    en: '{name} is {value}, but in production it must be the organisation’s own sign-in service at an https address.',
  },
  'config.insecure-address': {
    status: 400,
    sv: '{name} är {value}, men i drift ska adressen börja med https.',
    en: '{name} is {value}, but in production the address must begin with https.',
  },
  'config.same-role': {
    status: 400,
    sv: '{name} och {other} loggar in som samma roll ({role}). Servern ska ha en egen roll som inte äger något; "uppsikt database sql" visar hur.',
    en: '{name} and {other} sign in as the same role ({role}). The server must have a role of its own that owns nothing; "uppsikt database sql" shows how.',
  },
  'config.demonstration-on-network': {
    status: 400,
    sv: 'HOST är {value}: demonstrationen låter vem som helst logga in som vem som helst och lyssnar därför bara på 127.0.0.1. Ange {flag}=true om den ändå ska nås från nätet.',
    en: 'HOST is {value}: the demonstration lets anyone sign in as anyone and therefore listens on 127.0.0.1 only. Give {flag}=true if it shall be reached from the network nevertheless.',
  },
  'config.idle-too-long': {
    status: 400,
    sv: '{name} är längre än {other}. Korta den.',
    en: '{name} is longer than {other}. Shorten it.',
  },
});
