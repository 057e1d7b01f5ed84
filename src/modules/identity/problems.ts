import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'identity.issuer-unreachable': {
    status: 503,
    sv: 'Inloggningstjänsten svarar inte just nu. Försök igen om en stund; den som redan är inloggad kan fortsätta.',
    en: 'The sign-in service does not answer at the moment. Try again in a while; whoever is signed in can go on.',
  },
  'identity.attempt-ended': {
    status: 400,
    sv: 'Inloggningen tog för lång tid, är redan använd eller påbörjades i en annan webbläsare. Logga in på nytt.',
    en: 'The sign-in took too long, has been used or was begun in another browser. Sign in again.',
  },
  'identity.issuer-refused': {
    status: 403,
    sv: 'Inloggningstjänsten släppte inte in dig. Försök igen, eller fråga din it-support.',
    en: 'The sign-in service did not let you in. Try again, or ask your IT support.',
  },
  'identity.answer-refused': {
    status: 400,
    sv: 'Svaret från inloggningstjänsten gick inte att lita på. Logga in på nytt, och uppge {trace} om det händer igen.',
    en: 'The answer from the sign-in service could not be trusted. Sign in again, and give {trace} if it happens anew.',
  },
  'identity.proof-too-weak': {
    status: 403,
    sv: 'Du loggade in på ett sätt som inte räcker här. Logga in på nytt med e-legitimation eller tjänstekort.',
    en: 'The way you signed in is not enough here. Sign in again with an e-identification or your service card.',
  },
  'identity.person-unknown': {
    status: 403,
    sv: 'Inloggningen lyckades, men vi hittar dig inte bland de anställda. Be HR att kontrollera ditt anställningsnummer.',
    en: 'You are signed in, but we do not find you among the employees. Ask HR to check your employee number.',
  },
  'identity.other-person': {
    status: 403,
    sv: 'Du bekräftade med ett annat konto än det du är inloggad med. Logga ut först om du ska byta person.',
    en: 'You confirmed with another account than the one you are signed in with. Sign out first to change person.',
  },
  'identity.step-up-needed': {
    status: 401,
    sv: 'Bekräfta att det är du innan du fortsätter.',
    en: 'Confirm that it is you before you go on.',
  },
  'identity.no-employer': {
    status: 503,
    sv: 'Här finns ingen arbetsgivare ännu. Organisationen behöver läggas in först.',
    en: 'There is no employer here yet. The organisation has to be imported first.',
  },
  'identity.employer-unknown': {
    status: 404,
    sv: 'Det framgår inte vilken arbetsgivare det gäller. Använd adressen du har fått, eller --employer på kommandoraden.',
    en: 'It does not appear which employer is meant. Use the address you were given, or --employer on the command line.',
  },
  'identity.logout-token-refused': {
    status: 400,
    sv: 'Utloggningsmeddelandet gick inte att lita på.',
    en: 'The logout token could not be trusted.',
  },
  'identity.holder-unknown': {
    status: 404,
    sv: 'Ingen anställd har numret {employeeId} i dag. Importera organisationen först, eller ange --iss och --sub.',
    en: 'No employee has the number {employeeId} today. Import the organisation first, or give --iss and --sub.',
  },
  'identity.issuer-unknown': {
    status: 404,
    sv: 'Här loggar man in hos {known}, inte hos {issuer}. Skriv --iss precis så.',
    en: 'One signs in here at {known}, not at {issuer}. Write --iss exactly so.',
  },
  'identity.role-not-granted-so': {
    status: 400,
    sv: 'Rollen {role} ges inte så, utan genom organisationen. Så ges: {roles}.',
    en: 'The role {role} is not granted so, but through the organisation. These are: {roles}.',
  },
  'identity.role-held-already': {
    status: 409,
    sv: 'Rollen {role} är redan given. Inget har ändrats.',
    en: 'The role {role} is granted already. Nothing was changed.',
  },
  'identity.role-not-held': {
    status: 409,
    sv: 'Rollen {role} är inte given så och kan därför inte tas tillbaka. Inget har ändrats.',
    en: 'The role {role} is not granted so, and can therefore not be withdrawn. Nothing was changed.',
  },
});
