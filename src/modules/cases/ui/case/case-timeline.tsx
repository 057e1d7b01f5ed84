import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Timeline, type TimelineItem, useTexts } from '../../../../platform/ui/index.ts';
import { dayOf } from '../days.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useRoleWords } from '../use-role-words.ts';

type Entry = CaseViewed['timeline'][number];

const TOLD = [
  'case.reported',
  'case.registered-from-before',
  'case.changed',
  'case.referred',
  'case.decided',
  'case.reopened',
  'case.ended',
  'case.withdrawn',
  'information.requested',
  'information.answered',
  'opinion.requested',
  'opinion.given',
  'opinion.withdrawn',
  'case.reviewed',
  'case.confirmed',
  'decision.corrected',
  'decision.reconsidered',
  'condition.followed-up',
  'case.registered-from-before',
  'decision.delivered',
  'document.signed',
  'document.made-available',
  'document.acknowledged',
  'document.filed',
  'duty.escalated',
] as const;

/** How things are kept, not what happened: told on the documents and on the duties themselves. */
const UNTOLD = /^(duty|document)\./;

/** Who did what when, in plain words; whose turn it is now stands last. */
export function CaseTimeline({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const roleWords = useRoleWords();
  const told = seen.timeline.filter(({ type }) => TOLD.some((known) => known === type) || !UNTOLD.test(type));
  const happened = told.map((entry): TimelineItem => {
    const known = TOLD.find((type) => type === entry.type);
    const words = wordsOf(entry);
    return {
      kind: 'happened',
      key: entry.id,
      title: known === undefined ? t('cases.entry.other', { type: entry.type }) : t(`cases.entry.${known}`),
      day: dayOf(entry.at),
      by: entry.by ?? (entry.role === null ? t('cases.entry.by-system') : roleWords(entry.role)),
      ...(words === undefined ? {} : { children: <p className="case-words">{words}</p> }),
    };
  });
  const { turn } = seen;
  const waiting: TimelineItem[] =
    turn === null || turn.until === null
      ? []
      : [
          {
            kind: 'now',
            key: 'now',
            title: t('cases.entry.waits', {
              who: turn.names.length === 0 ? roleWords(turn.role) : turn.names.join(', '),
            }),
            day: turn.until as LocalDate,
          },
        ];
  return <Timeline items={[...happened, ...waiting]} />;
}

/** What was said with it. */
function wordsOf({ type, facts }: Entry): string | undefined {
  const said =
    facts?.text ??
    facts?.words ??
    (type === 'case.reopened' && facts?.because !== 'changed' ? facts?.because : undefined);
  return typeof said === 'string' ? said : undefined;
}
