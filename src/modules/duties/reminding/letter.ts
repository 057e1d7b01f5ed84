import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { Bilingual } from '../../guidelines/index.ts';
import { texts } from './texts.ts';

/** One reminder as a letter tells it. Never about whom: a letter lies where it lands. */
export interface LetterLine {
  readonly title: Bilingual;
  readonly source: string;
  readonly dueOn: LocalDate;
  /** What it is about is somebody with protected identity, or the reader is: then not even what is to be done is said. */
  readonly isHidden: boolean;
}

/** The letter of a digest, as plain text. */
export async function letterOf(
  lines: readonly LetterLine[],
  { language, url }: { readonly language: Language; readonly url: string },
): Promise<{ readonly subject: string; readonly text: string }> {
  const t = await texts.in(language);
  const link = t('duties.letter.open', { url });
  const shown = lines.filter(({ isHidden }) => !isHidden);
  const hidden = shown.length < lines.length ? [t('duties.letter.case')] : [];
  if (shown.length === 0) return { subject: t('duties.letter.case'), text: [...hidden, '', link, ''].join('\n') };
  const told = shown.map(({ title, source, dueOn }) =>
    t('duties.letter.line', { title: title[language], day: formatDay(language, dueOn), source }),
  );
  return {
    subject: t('duties.letter.subject', { n: lines.length }),
    text: [
      t('duties.letter.greeting'),
      '',
      ...told,
      ...hidden.map((line) => `– ${line}`),
      '',
      link,
      t('duties.letter.snooze'),
      '',
    ].join('\n'),
  };
}
