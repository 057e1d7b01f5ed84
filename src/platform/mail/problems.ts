import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'mail.not-an-address': {
    status: 422,
    sv: 'E-postadressen går inte att använda. Rätta den i källan och försök igen.',
    en: 'The mail address cannot be used. Put it right at its source and try again.',
  },
  'mail.refused': {
    status: 502,
    sv: 'E-postservern tog inte emot brevet (kod {code}). Det lönar sig inte att försöka igen.',
    en: 'The mail server did not accept the message (code {code}). Trying again will not help.',
  },
  'mail.not-set-up': {
    status: 503,
    sv: 'Ingen e-postserver är angiven, så inga brev skickas. Ange en i UPPSIKT_SMTP_URL.',
    en: 'No mail server is set, so no mail is sent. Name one in UPPSIKT_SMTP_URL.',
  },
  'mail.unreachable': {
    status: 503,
    sv: 'E-postservern går inte att nå just nu ({reason}). Brevet skickas vid nästa försök.',
    en: 'The mail server cannot be reached right now ({reason}). The message is sent at the next attempt.',
  },
});
