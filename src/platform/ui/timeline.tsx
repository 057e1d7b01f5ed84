import './timeline.css';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../kernel/local-date.ts';
import { DayText } from './day-text.tsx';
import { useFormats, useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';

/** Something that happened, or goes on, or is still to come. */
export interface TimelineEvent {
  readonly kind: 'happened' | 'now' | 'planned';
  readonly key: string;
  readonly title: ReactNode;
  readonly day: LocalDate;
  /** Who did it, by role or by name. */
  readonly by?: string;
  readonly journalNumber?: string;
  /** A link to the entry's proof. */
  readonly proof?: ReactNode;
  readonly children?: ReactNode;
}

/** Something that should have happened and of which there is no trace. Never an accusation: what, of whom, by when. */
export interface TimelineGap {
  readonly kind: 'gap';
  readonly key: string;
  readonly title: ReactNode;
  /** "Underlag saknas" when absent; "Första bristen" only after the reply. */
  readonly label?: string;
  readonly expectedOf: string;
  readonly expectedBy: LocalDate;
  readonly children?: ReactNode;
}

export type TimelineItem = TimelineEvent | TimelineGap;

/** Who did what when, from the top and down; a gap is an item of its own in words and in shape. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li className={`timeline__item timeline__item--${item.kind}`} key={item.key}>
          {item.kind === 'gap' ? <Gap gap={item} /> : <Event event={item} />}
        </li>
      ))}
    </ol>
  );
}

function Event({ event }: { readonly event: TimelineEvent }) {
  const t = useTexts(uiTexts);
  return (
    <>
      <p className="timeline__title">{event.title}</p>
      <p className="timeline__facts">
        {event.kind === 'happened' ? null : <strong>{t(`ui.timeline.${event.kind}`)}</strong>}
        <DayText day={event.day} distance={event.kind !== 'happened'} />
        {event.by === undefined ? null : <span>{t('ui.timeline.by', { who: event.by })}</span>}
        {event.journalNumber === undefined ? null : (
          <span>{t('ui.timeline.journal-number', { number: event.journalNumber })}</span>
        )}
        {event.proof}
      </p>
      {event.children === undefined ? null : <div className="timeline__body">{event.children}</div>}
    </>
  );
}

function Gap({ gap }: { readonly gap: TimelineGap }) {
  const t = useTexts(uiTexts);
  const formats = useFormats();
  return (
    <div className="timeline__gap">
      <p className="timeline__gap-label">{gap.label ?? t('ui.timeline.gap')}</p>
      <p className="timeline__title">{gap.title}</p>
      <p className="timeline__facts">
        {t('ui.timeline.expected', { whom: gap.expectedOf, day: formats.day(gap.expectedBy) })}
      </p>
      {gap.children === undefined ? null : <div className="timeline__body">{gap.children}</div>}
    </div>
  );
}
