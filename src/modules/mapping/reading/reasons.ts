/** Why a row is rejected: half a line in Swedish and in English. None repeats what stood in the row. */
export const wrongFieldCount = (found: number, expected: number) =>
  `raden har ${found} fält, inte ${expected} · the row has ${found} fields, not ${expected}`;
export const quoteOpen = 'ett citattecken avslutas aldrig · a quotation mark is never closed';
export const tooLong = 'raden är för lång · the row is too long';
export const emptyKey = (column: string) => `${column} är tom · ${column} is empty`;
export const noDay = (column: string) =>
  `${column} är ingen dag i kalendern (åååå-mm-dd) · ${column} is not a day of the calendar (yyyy-mm-dd)`;
export const noMoment = (column: string) =>
  `${column} är ingen tidpunkt med tidszon (åååå-mm-ddTtt:mm+01:00) · ${column} is not a moment with an offset (yyyy-mm-ddThh:mm+01:00)`;
export const noCountry = (column: string) =>
  `${column} är ingen landskod med två bokstäver · ${column} is not a country code of two letters`;
export const noPersonalNumber = (column: string) =>
  `${column} är inget personnummer med 10 eller 12 siffror · ${column} is not a personal number of 10 or 12 digits`;
export const noOrganisationNumber = (column: string) =>
  `${column} är inget organisationsnummer · ${column} is not an organisation number`;
export const noNumber = (column: string) => `${column} är inget tal · ${column} is not a number`;
export const noPercentage = (column: string) =>
  `${column} är inte mellan 0 och 100 · ${column} is not between 0 and 100`;
export const unknownCode = (codes: readonly string[]) => (column: string) =>
  `${column} är inte ${codes.join('/')} · ${column} is not ${codes.join('/')}`;
export const endsBeforeItBegins = (from = '', to = '') => `${to} är före ${from} · ${to} is before ${from}`;
export const repeated = (columns: readonly string[]) =>
  `${columns.join(' + ')} finns på en tidigare rad · ${columns.join(' + ')} stands on an earlier row`;
export const otherPerson =
  'employee_id tillhör en annan person på en tidigare rad · employee_id belongs to another person on an earlier row';
