import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import type { PlanAnswer, RoundAnswer } from '../api.ts';
import { FOUND } from '../schema.ts';
import { controlTexts } from '../ui/texts.ts';

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'report.typ'), 'utf8');

interface Asked {
  readonly organisation: string;
  readonly language: Language;
  readonly on: LocalDate;
  readonly created: Instant;
}

/** The year's control report of a committee as PDF/A-1a with tags: by function, nobody named. */
export async function renderControlReport(plan: PlanAnswer, asked: Asked): Promise<Uint8Array> {
  const { organisation, language, on, created } = asked;
  const t = await controlTexts.in(language);
  const day = (of: string) => formatDay(language, of as LocalDate);
  const owner = ({ role, unit }: RoundAnswer['owner']) => `${t(`control.role.${role}`)}, ${unit.name}`;
  const foundIn = ({ sample }: RoundAnswer) =>
    FOUND.map((found) => `${t(`control.found.${found}`)}: ${sample.filter((one) => one.found === found).length}`);
  const counted = (of: readonly RoundAnswer[], found: (typeof FOUND)[number]) =>
    of.reduce((sum, { sample }) => sum + sample.filter((one) => one.found === found).length, 0);
  const roundsOf = (index: number) => plan.rounds.filter(({ checkNumber }) => checkNumber === index);
  const data = {
    language,
    organisation,
    authority: plan.authority.name,
    number: plan.decided?.journalNumber ?? null,
    title: t('control.report.title', { year: String(plan.year) }),
    date: day(on),
    lead:
      plan.decided === null
        ? t('control.report.draft')
        : t('control.report.lead', { day: day(plan.decided.on), number: plan.decided.journalNumber }),
    summary: plan.checks.map((check, index) => {
      const rounds = roundsOf(index);
      const reported = rounds.filter(({ reportedOn }) => reportedOn !== null);
      return [
        check.title,
        t('control.report.of', { n: reported.length, all: rounds.length }),
        String(counted(rounds, 'right')),
        String(counted(rounds, 'deviates')),
        String(rounds.filter(({ isLate }) => isLate).length),
      ];
    }),
    checks: plan.checks.map((check, index) => ({
      title: check.title,
      rows: [
        [t('control.check.how'), check.how],
        [t('control.check.frequency'), t(`control.frequency.${check.frequency}`)],
        [t('control.check.owner'), owner({ role: check.ownerRole, unit: { id: check.unitId, name: check.unitName } })],
        [t('control.check.population'), check.populationTitle?.[language] ?? t('control.check.population.none')],
      ],
      rounds: roundsOf(index).map((round) => ({
        title: t('control.round.title', { n: round.number, day: day(round.dueOn) }),
        rows: [
          [t('control.round.state'), stateIn(round)],
          ...(round.seed === null
            ? []
            : [
                [t('control.round.seed'), round.seed],
                [
                  t('control.round.sample'),
                  t('control.report.of', { n: round.sample.length, all: round.populationCount ?? 0 }),
                ],
                [t('control.round.found'), foundIn(round).join('\n')],
              ]),
          ...(round.words === null ? [] : [[t('control.round.words'), round.words]]),
        ],
      })),
    })),
    measures: plan.rounds.flatMap(({ measures }) =>
      measures.map((one) => [
        one.words,
        owner(one.owner),
        day(one.dueOn),
        one.done === null ? t('control.measure.open') : `${day(one.done.on)}: ${one.done.words}`,
      ]),
    ),
    words: {
      summary: t('control.report.summary'),
      measures: t('control.measures'),
      none: t('control.measures.none'),
      columns: {
        summary: [
          t('control.check'),
          t('control.report.reported'),
          t('control.found.right'),
          t('control.found.deviates'),
          t('control.round.late'),
        ],
        fact: [t('control.report.what'), t('control.report.how')],
        measures: [t('control.measure'), t('control.check.owner'), t('control.measure.due'), t('control.measure.done')],
      },
    },
  };
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created });

  function stateIn({ state, isLate, reportedOn }: RoundAnswer): string {
    if (reportedOn !== null) return t('control.round.reported-on', { day: day(reportedOn) });
    return isLate ? `${t(`control.state.${state}`)} (${t('control.round.late')})` : t(`control.state.${state}`);
  }
}
