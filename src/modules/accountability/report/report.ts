import { readFileSync } from 'node:fs';
import path from 'node:path';
import { instant } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDay, formatDays, formatInstant, type Language } from '../../../platform/i18n/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import type { ChainAnswer, DutyAnswer, GapAnswer, LinkAnswer } from '../api.ts';
import { placeInTimeline } from '../chain/states.ts';
import { chainTexts } from '../ui/texts.ts';

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'report.typ'), 'utf8');

/** How a report is made. */
export interface ReportAsked {
  readonly organisation: string;
  readonly language: Language;
  /** `names`: with an annex of who held which function. `publication`: by function alone. */
  readonly version: 'names' | 'publication';
}

type Role = LinkAnswer['role'];
type Heard = NonNullable<DutyAnswer['shares'][number]['hearing']>;

/** The chain as PDF/A-1a with tags: by function, names in an annex. The same chain gives the same bytes. */
export async function renderChain(chain: ChainAnswer, asked: ReportAsked): Promise<Uint8Array> {
  const data = await dataOf(chain, asked);
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created: instant(chain.knownAt) });
}

async function dataOf(chain: ChainAnswer, { organisation, language, version }: ReportAsked) {
  const t = await chainTexts.in(language);
  const day = (on: string) => formatDay(language, on as LocalDate);
  const days = (from: string, to: string) => formatDays(language, from as LocalDate, to as LocalDate);
  const role = (one: Role) => t(`accountability.role.${one}`);
  const office = ({ role: of, unit }: { readonly role: Role; readonly unit: LinkAnswer['unit'] }) =>
    capital([role(of), unit?.name ?? []].flat().join(', '));
  const first = chain.gaps.find(({ isFinal }) => isFinal);
  return {
    language,
    organisation,
    title: t('accountability.chain.title'),
    date: day(chain.asOf),
    matter: chain.matter.title === '' ? null : `${t('accountability.chain.of')} ${chain.matter.title}`,
    known: `${t('accountability.pdf.known-at')} ${formatInstant(language, instant(chain.knownAt))}`,
    part: chain.isWhole ? null : t('accountability.chain.part'),
    gaps: chain.gaps.map((gap) => ({ title: `${gapLabel(gap)}: ${gap.title[language]}`, rows: gapRows(gap) })),
    causes: chain.causes.map(({ cause, holder, reporter }) => [
      capital(t(`accountability.cause.${cause}`)),
      String(holder),
      String(reporter),
    ]),
    formal: chain.responsible.map((one) => [office(one), one.title[language], one.source]),
    links: chain.links.map((link) => ({
      title: office(link),
      duties: link.duties.map((duty) => ({
        kind: placeInTimeline(duty.state),
        title: [gapLabelOf(duty) ?? [], duty.title[language]].flat().join(': '),
        rows: dutyRows(duty),
      })),
    })),
    names: version === 'publication' ? [] : namesIn(chain),
    words: {
      none: t('accountability.pdf.none'),
      gaps: t('accountability.gaps'),
      causes: t('accountability.causes'),
      formal: t('accountability.formal'),
      formalWhat: t('accountability.formal.what'),
      links: t('accountability.chain.links'),
      annex: t('accountability.pdf.annex'),
      columns: {
        fact: [t('accountability.pdf.what'), t('accountability.pdf.how')],
        formal: [t('accountability.formal.role'), t('accountability.formal.for'), t('accountability.formal.source')],
        causes: [
          t('accountability.causes.cause'),
          t('accountability.causes.holder'),
          t('accountability.causes.reporter'),
        ],
        names: [
          t('accountability.pdf.annex.function'),
          t('accountability.pdf.annex.name'),
          t('accountability.pdf.annex.days'),
        ],
      },
    },
  };

  function gapLabel(gap: GapAnswer): string {
    if (!gap.isFinal) return t('accountability.gap.so-far');
    return t(`accountability.gap.${gap === first ? 'first' : 'final'}`);
  }

  /** A gap is told as one in words too, not by its mark alone. */
  function gapLabelOf({ id, state }: DutyAnswer): string | null {
    if (placeInTimeline(state) !== 'gap') return null;
    if (state === 'missing') return t('accountability.gap.so-far');
    return t(`accountability.gap.${first?.duty === id ? 'first' : 'final'}`);
  }

  function gapRows(gap: GapAnswer): string[][] {
    const whom = gap.role === null ? t('accountability.gap.nobody-above') : office({ role: gap.role, unit: gap.unit });
    const lacking = gap.lacking.map((one) => t(`accountability.means.${one}`)).join(', ');
    const why =
      gap.kind === 'duty'
        ? gap.isFinal
          ? []
          : [t('accountability.gap.before-reply')]
        : [t(`accountability.gap.${gap.kind}`, { lacking })];
    return [
      // That something was not recorded counts against no office.
      ...(gap.kind === 'recording' ? [] : [[t('accountability.formal.role'), whom]]),
      [t('accountability.pdf.due'), day(gap.dueOn)],
      ...why.map((text) => [t('accountability.pdf.how'), text]),
    ];
  }

  function dutyRows({ dueOn, source, shownBy, shares }: DutyAnswer): string[][] {
    const stood = shares.map(
      ({ state, from, lastDay }) => `${t(`accountability.state.${state}`)} (${days(from, lastDay)})`,
    );
    const what = shownBy && (shownBy.title?.[language] ?? t(`accountability.evidence.${shownBy.kind}`));
    const number = shownBy?.journalNumber ?? null;
    return [
      [t('accountability.pdf.due'), day(dueOn)],
      [t('accountability.pdf.how'), stood.join('\n')],
      ...(shownBy === null
        ? []
        : [
            [
              t('accountability.pdf.shown'),
              [
                what,
                number === null ? [] : t('accountability.duty.journal-number', { number }),
                day(shownBy.effectiveOn),
              ]
                .flat()
                .join(', '),
            ],
          ]),
      ...shares.flatMap(({ hearing }) =>
        hearing === null ? [] : [[t('accountability.pdf.reply'), replyText(hearing).join('\n')]],
      ),
      [t('accountability.formal.source'), source],
    ];
  }

  /** That somebody was heard, and what they answered; each side's word for why; what was said to be wrong. */
  function replyText({ answeredOn, answerBy, text, ownCause, cause, correction }: Heard): string[] {
    const lines = [
      answeredOn === null
        ? t('accountability.reply.waiting', { day: day(answerBy) })
        : t('accountability.reply.answered', { day: day(answeredOn) }),
      text === null ? [] : `”${text}”`,
      ownCause === null ? [] : t('accountability.reply.own-cause', { cause: t(`accountability.cause.${ownCause}`) }),
      cause === null ? [] : t('accountability.reply.cause', { cause: t(`accountability.cause.${cause}`) }),
    ].flat();
    if (correction === null) return lines;
    const { wrong, settled } = correction;
    const made =
      settled === null
        ? t('accountability.correction.waiting')
        : t(`accountability.correction.${settled.isAgreed ? 'agreed' : 'not-agreed'}`, {
            day: day(settled.on),
            words: settled.words,
          });
    return [...lines, `${t('accountability.correction.asked')} ”${wrong}” ${made}`];
  }

  function namesIn({ links }: ChainAnswer): string[][] {
    const rows = links.flatMap((link) =>
      link.duties.flatMap(({ shares }) =>
        shares.flatMap(({ person, from, lastDay }) =>
          person === null ? [] : [[office(link), person.name, days(from, lastDay)]],
        ),
      ),
    );
    return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
  }
}

/** The text with a capital first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
