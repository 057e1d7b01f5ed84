import type { LocalDate } from '../../../kernel/local-date.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import {
  Timeline,
  type TimelineItem,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { OneDuty } from '../api.ts';
import { useRoleName } from './duty-words.tsx';
import { dutyPageTexts } from './texts.ts';

type Event = OneDuty['history'][number];

/** What a duty arose from, what has been done with it, and where it goes if its day passes. */
export function DutyHistory({ duty }: { readonly duty: OneDuty }) {
  const t = useTexts(dutyPageTexts);
  const eventText = useEventText();
  const roleName = useRoleName();
  const isOpen = duty.actions.length > 0 || ['late', 'today', 'soon', 'later'].includes(duty.status);
  const [first] = duty.history;
  const told = duty.history.map(
    (event): TimelineItem => ({
      kind: 'happened',
      key: event.id,
      title: event === first ? `${t('duties.one.arose')}: ${eventText(event)}` : eventText(event),
      day: (event.type === 'duty.escalated' ? event.effectiveOn : localDateOf(event.at as never)) as LocalDate,
      by: event.by?.name ?? (event.by === null ? t('duties.one.by.system') : roleName(event.by.role)),
    }),
  );
  const tellsOf = (level: number) => duty.history.some(({ facts }) => facts.level === level);
  const today = useToday();
  const ahead = [
    {
      key: 'due',
      title: t(duty.dueOn < today ? 'duties.one.was-due' : 'duties.one.due'),
      day: duty.dueOn as LocalDate,
    },
    ...duty.ladder
      .filter(({ level, on }) => !tellsOf(level) && on < '9999')
      .map(({ level, to, carries, on, who }) => ({
        key: `rung ${level}`,
        title: t(carries === 'case' ? 'duties.one.ladder.to' : 'duties.one.ladder.count', { role: roleName(to) }),
        day: on as LocalDate,
        ...(who[0] === undefined || carries === 'count' ? {} : { by: who[0].name }),
      })),
  ];
  const further = isOpen
    ? ahead.map((item): TimelineItem => ({ kind: item.day < today ? 'happened' : 'planned', ...item }))
    : [];
  const items = [...told, ...further].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('duties.one.history')}</h2>
      <Timeline items={items} />
    </section>
  );
}

function dayOf(item: TimelineItem): LocalDate {
  return item.kind === 'gap' ? item.expectedBy : item.day;
}

/** What happened, in words: the duties' own, or those of the module that the entry comes from. */
export function useEventText(): (event: Pick<Event, 'type' | 'words' | 'facts'>) => string {
  const language = useLanguage();
  const t = useTexts(dutyPageTexts);
  const { day } = useFormats();
  const roleName = useRoleName();
  return ({ type, words, facts }) => {
    const text = (name: string) => String(facts[name] ?? '');
    switch (type) {
      case 'duty.escalated':
        return t('duties.event.escalated', { role: roleName(text('to')) });
      case 'duty.reminded':
        return t('duties.event.reminded');
      case 'duty.reminder-skipped':
        return t(facts.because === 'snoozed' ? 'duties.event.skipped.snoozed' : 'duties.event.skipped.missed');
      case 'duty.snoozed':
        return facts.reason === undefined
          ? t('duties.event.snoozed.only', { day: day(text('until') as LocalDate) })
          : t('duties.event.snoozed', { day: day(text('until') as LocalDate), reason: text('reason') });
      case 'duty.noted':
        return facts.note === undefined
          ? t('duties.event.noted.only')
          : t('duties.event.noted', { note: text('note') });
      case 'duty.moved':
        return t('duties.event.moved', { day: day(text('dueOn') as LocalDate) });
      case 'duty.withdrawn':
        return t('duties.event.withdrawn');
      case 'duty.handed-over':
        return t('duties.event.handed-over');
      case 'duty.left-unheld':
        return t('duties.event.left-unheld');
      case 'duty.taken-up':
        return t('duties.event.taken-up');
      case 'responsibility.answered':
        return t('duties.event.answered');
      case 'responsibility.asked':
      case 'employment.began':
      case 'employment.ended':
      case 'manager.changed':
      case 'unit.succeeded':
      case 'handover.prepared':
      case 'handover.asked':
      case 'handover.received':
      case 'handover.described':
      case 'handover.employee-asked':
      case 'handover.employee-answered':
        return t(`duties.event.${type}`);
      default:
        return words?.[language] ?? t('duties.event.other', { type });
    }
  };
}
