import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { boardTexts } from '../ui/board/texts.ts';
import { boardWords } from '../ui/board/words.ts';
import type { BoardContent } from './content.ts';
import { pictureOf } from './picture.ts';
import type { BoardPage } from './store.ts';

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'board.typ'), 'utf8');

type Told = Pick<BoardPage, 'meetingOn' | 'since' | 'madeAt'> & {
  readonly authority: { readonly name: string };
  readonly content: BoardContent;
};

/** The page as PDF/A-1a with tags, on one side of paper. The same page gives the same bytes. */
export async function renderBoardPage(
  { meetingOn, since, madeAt, authority, content }: Told,
  { organisation, language }: { readonly organisation: string; readonly language: Language },
): Promise<Uint8Array> {
  const t = await boardTexts.in(language);
  const words = boardWords(t, language);
  const day = (on: string) => formatDay(language, localDate(on));
  const data = {
    language,
    organisation,
    authority: authority.name,
    title: t('accountability.board.title', { day: day(meetingOn) }),
    date: day(content.on),
    lead: t('accountability.board.lead.since', { day: day(since) }),
    happened: content.happened.map((one) => words.happened(one)).join(' · '),
    columns: [t('accountability.board.administration'), ...content.total.map(({ column }) => words.column(column))],
    rows: [
      ...content.administrations.map(({ name, cells }) => [
        name ?? t('accountability.board.outside'),
        ...cells.map((cell) => words.cell(cell)),
      ]),
      [t('accountability.board.total'), ...content.total.map((cell) => words.cell(cell))],
    ],
    picture: content.tree.some(({ weight }) => weight > 0) ? pictureOf(content.tree) : null,
    unknown: content.unknown.map((one) => words.unknown(one)),
    questions: content.questions.map((one) => ({ asked: words.question(one), row: words.row(one) })),
    words: {
      happened: t('accountability.board.happened'),
      late: t('accountability.board.late'),
      hidden: t('accountability.board.hidden'),
      picture: t('accountability.board.picture'),
      unknown: t('accountability.board.unknown'),
      outside: t('accountability.board.not-checked'),
      questions: t('accountability.board.questions'),
      none: t('accountability.board.questions.none'),
    },
  };
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created: madeAt });
}
