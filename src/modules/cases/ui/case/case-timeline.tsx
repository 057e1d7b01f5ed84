import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Language } from '../../../../platform/i18n/index.ts';
import { Timeline, type TimelineItem, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import { dayOf } from '../days.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useRoleWords } from '../use-role-words.ts';
import { becauseKeyOf } from './reopened.ts';
import { isTold, titleKeyOf } from './told-entries.ts';

type Entry = CaseViewed['timeline'][number];

/** Who did what when, in plain words; whose turn it is now stands last. */
export function CaseTimeline({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const roleWords = useRoleWords();
  const language = useLanguage();
  const told = seen.timeline.filter(isTold);
  const happened = told.map((entry): TimelineItem => {
    const title = titleKeyOf(entry.type);
    const because = entry.type === 'case.reopened' ? becauseKeyOf(entry.facts) : undefined;
    const words = because === undefined ? wordsOf(entry, language) : t(because);
    return {
      kind: 'happened',
      key: entry.id,
      title: title === undefined ? t('cases.entry.other', { type: entry.type }) : t(title),
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
function wordsOf({ type, facts }: Entry, language: Language): string | undefined {
  if (type === 'agreement.order-broken' && Array.isArray(facts?.gates))
    return facts.gates.map((gate: { readonly title: Record<Language, string> }) => gate.title[language]).join('. ');
  const said =
    facts?.text ??
    facts?.words ??
    (type === 'case.reopened' && facts?.because !== 'changed' ? facts?.because : undefined);
  return typeof said === 'string' ? said : undefined;
}
