import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import type { AskingLetter } from '../inquiries/hearing-view.ts';
import { chainTexts } from '../ui/texts.ts';
import { capital } from './report.ts';

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'asking-letter.typ'), 'utf8');

/** How a letter is made; `created` is the moment that its file says. */
export interface LetterAsked {
  readonly organisation: string;
  readonly language: Language;
  readonly created: Instant;
}

/** The letter as PDF/A with tags. Whoever may not be named is addressed by function. */
export async function renderAskingLetter(letter: AskingLetter, asked: LetterAsked): Promise<Uint8Array> {
  const { organisation, language, created } = asked;
  const t = await chainTexts.in(language);
  const day = (on: string) => formatDay(language, on as LocalDate);
  const { office } = letter;
  const held = office && capital([t(`accountability.role.${office.role}`), office.unit ?? []].flat().join(', '));
  const shown = letter.shown.map(({ title, journalNumber, effectiveOn }) =>
    [title?.[language] ?? t('accountability.evidence.record'), journalNumber ?? [], day(effectiveOn)].flat().join(', '),
  );
  const rows = [
    [t('accountability.hearing.duty'), letter.duty?.[language] ?? t('accountability.hearing.duty.gone')],
    [t('accountability.asking.role'), held],
    [t('accountability.hearing.source'), letter.source],
    [t('accountability.hearing.due'), letter.dueOn && day(letter.dueOn)],
    [t('accountability.hearing.shown'), shown.length === 0 ? t('accountability.hearing.shown.none') : shown.join('\n')],
  ];
  const data = {
    language,
    organisation,
    title: t('accountability.hearing.title'),
    number: letter.letterNumber,
    date: day(letter.askedOn),
    addressee: letter.addressee === null ? [t('accountability.asking.unnamed'), held ?? []].flat() : [letter.addressee],
    inquiry: letter.inquiry.title,
    lead: [t('accountability.hearing.lead', { day: day(letter.answerBy) })],
    message: letter.message,
    rows: rows.filter(([, value]) => value !== null && value !== ''),
    answer: [
      t('accountability.asking.answer', { number: letter.letterNumber ?? '' }),
      t('accountability.asking.say'),
      t('accountability.hearing.public'),
      t('accountability.hearing.rights'),
    ],
    sender: letter.owner?.name ?? t('accountability.by-function'),
    words: {
      about: t('accountability.asking.about'),
      how: t('accountability.asking.how'),
      columns: [t('accountability.pdf.what'), t('accountability.asking.known')],
    },
  };
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created });
}
