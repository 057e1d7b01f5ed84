import { localDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { Described } from '../kind.ts';
import type { ReadInReport } from './report-shape.ts';

const LABELS = {
  counterpart: { sv: 'Hos', en: 'With' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  description: { sv: 'Vad det gäller', en: 'What it is about' },
  hoursPerWeek: { sv: 'Timmar i veckan', en: 'Hours a week' },
  country: { sv: 'Land', en: 'Country' },
  remoteShare: { sv: 'Andel på distans, procent', en: 'Share of remote work, per cent' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'To' },
  decidedOn: { sv: 'Beslutat enligt registret', en: 'Decided according to the register' },
  signedOn: { sv: 'Underskrivet enligt registret', en: 'Signed according to the register' },
} as const satisfies Partial<Record<keyof ReadInReport['readIn'], Readonly<Record<Language, string>>>>;

/** What an earlier register said of a case, label and value; what it did not say is left out. */
export function describeReadIn(report: ReadInReport['readIn'], language: Language): readonly Described[] {
  return Object.entries(LABELS).flatMap(([name, label]) => {
    const value = report[name as keyof typeof LABELS];
    if (value === null) return [];
    const isDay = typeof value === 'string' && ['from', 'to', 'decidedOn', 'signedOn'].includes(name);
    return [
      { field: name, label: label[language], value: isDay ? formatDay(language, localDate(value)) : String(value) },
    ];
  });
}
