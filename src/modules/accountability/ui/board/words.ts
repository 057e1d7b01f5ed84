import type { LocalDate } from '../../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../../platform/i18n/index.ts';
import type { BoardContent, BoardQuestion } from '../../board/content.ts';
import type { boardTexts } from './texts.ts';

type Translate = Awaited<ReturnType<(typeof boardTexts)['in']>>;
type Cell = BoardContent['total'][number];

/** What the page says of each of its parts: the same on paper and on the screen. */
export function boardWords(t: Translate, language: Language) {
  const shown = (count: number | null) => (count === null ? t('accountability.board.few') : String(count));
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
      new Date(`${month}-15T12:00:00Z`),
    );
  return {
    happened: ({ code, count }: BoardContent['happened'][number]) =>
      t(`accountability.board.happened.${code}`, { n: shown(count) }),
    unknown: ({ code, count }: BoardContent['unknown'][number]) =>
      t(`accountability.board.unknown.${code}`, { n: shown(count) }),
    column: (column: Cell['column']) => t(`accountability.board.column.${column}`),
    cell: ({ count, of }: Cell) =>
      count === null
        ? '..'
        : of === null || of === 0
          ? String(count)
          : `${count} (${Math.floor((count / of) * 100)} %)`,
    question: ({ code, about, count: n, share }: BoardQuestion) =>
      t(`accountability.board.question.${code}`, {
        about: code === 'going-worse' ? monthName(about) : about,
        n,
        share: share ?? 0,
      } as never),
    row: ({ row: { what, where, on } }: BoardQuestion) => {
      const due = on === null ? [] : [t('accountability.board.row.on', { day: formatDay(language, on as LocalDate) })];
      return t('accountability.board.row', {
        row: [what[language], where, ...due].filter((part) => part !== '').join(', '),
      });
    },
  };
}
