import '@navikt/ds-css/dist/component/date.css';
import { DatePicker } from '@navikt/ds-react/DatePicker';
import { Provider as AkselProvider } from '@navikt/ds-react/Provider';
import { sv } from 'date-fns/locale/sv';
import type { KeyboardEvent } from 'react';
import { fromDayNumber, type LocalDate } from '../../../kernel/local-date.ts';
import { akselTextsIn } from '../aksel-texts.ts';
import { useLanguage, useToday } from '../language.tsx';

// What days and months are called comes with the calendar; English brings its own.
const { sv: texts } = akselTextsIn;
const SWEDISH = { locale: { ...texts, global: { ...texts.global, dateLocale: sv } } };

export interface CalendarProps {
  readonly label: string;
  readonly chosen: LocalDate | undefined;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  onChoose(day: LocalDate): void;
  onClose(): void;
}

/** A month to pick a day in. Arrow keys move between days, Esc closes. */
export function Calendar({ label, chosen, from, to, onChoose, onClose }: CalendarProps) {
  const today = useToday();
  const language = useLanguage();
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
  }
  return (
    <fieldset className="calendar" onKeyDown={closeOnEscape}>
      <legend className="aksel-sr-only">{label}</legend>
      <AkselProvider {...(language === 'sv' ? SWEDISH : {})}>
        <DatePicker.Standalone
          today={noonOf(today)}
          onSelect={(day: Date | undefined) => day && onChoose(localDayOf(day))}
          {...(chosen === undefined ? {} : { selected: noonOf(chosen) })}
          {...(from === undefined ? {} : { fromDate: noonOf(from) })}
          {...(to === undefined ? {} : { toDate: noonOf(to) })}
        />
      </AkselProvider>
    </fieldset>
  );
}

/** The calendar works in the device's own time zone: noon is the same day in all of them. */
function noonOf(day: LocalDate): Date {
  return new Date(`${day}T12:00:00`);
}

function localDayOf(date: Date): LocalDate {
  return fromDayNumber(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
