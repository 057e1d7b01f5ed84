import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { Block, Paper } from '../../../platform/paper/index.ts';
import { findSettings } from '../../organisation/index.ts';
import type { AssignmentServices } from '../services.ts';
import { assignmentTexts } from '../texts.ts';
import type { Measure, ReportView } from './api.ts';
import { readReport } from './reading.ts';
import type { ReportId } from './report.ts';
import { auditTexts } from './texts.ts';

/**
 * The reply to the auditors ("Svar på revisionsrapport") as it stands in the register: each recommendation with the
 * committee's answer and the measures on it. Until the committee has decided it, it says that it is a draft. Throws
 * `assignments.audit-unknown`.
 */
export async function replyOf(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  id: ReportId,
  language: Language,
): Promise<Paper> {
  const report = await readReport(tx, services, actor, id);
  const settings = await findSettings(tx, nowOf(services.clock));
  const t = await auditTexts.in(language);
  const ofAssignments = await assignmentTexts.in(language);
  const day = (on: string) => formatDay(language, on as LocalDate);
  const { answerClause: clause } = report;
  const decided =
    report.answeredOn === null
      ? t('assignments.audit.reply.draft', { authority: report.authority.name })
      : t('assignments.audit.reply.decided', {
          authority: report.authority.name,
          day: day(report.answeredOn),
          place: clause?.number == null ? (report.answerJournalNumber ?? '') : `§ ${clause.number}`,
        });
  const items = report.items.filter(({ isLeftOut }) => !isLeftOut);
  return {
    language,
    title: t('assignments.audit.reply.title', { title: report.title }),
    organisation: settings?.name ?? '',
    unit: report.authority.name,
    journalNumber: report.answerJournalNumber ?? report.journalNumber,
    date: day(report.answeredOn ?? today(services.clock)),
    blocks: [
      { kind: 'paragraph', text: decided.trim() },
      {
        kind: 'paragraph',
        text: t('assignments.audit.reply.lead', {
          day: day(report.reportedOn),
          title: report.title,
          number: report.journalNumber === null ? '' : ` (${report.journalNumber})`,
          count: items.length,
        }),
      },
      ...items.flatMap((one, at): Block[] => [
        ...(one.heading === null || one.heading === items[at - 1]?.heading
          ? []
          : [{ kind: 'heading', level: 2, text: one.heading } as const]),
        { kind: 'heading', level: 3, text: t('assignments.audit.reply.recommendation', { number: at + 1 }) },
        { kind: 'paragraph', text: one.words },
        ...(one.repeats === null
          ? []
          : [
              {
                kind: 'paragraph' as const,
                text: t('assignments.audit.repeats.said', {
                  title: one.repeats.title,
                  year: one.repeats.reportedOn.slice(0, 4),
                }),
              },
            ]),
        {
          kind: 'heading',
          level: 3,
          text: t('assignments.audit.reply.answer', { authority: report.authority.name }),
        },
        {
          kind: 'paragraph',
          text: one.answer ?? t('assignments.audit.reply.unanswered'),
        },
        ...(one.stance === null
          ? []
          : [{ kind: 'paragraph', text: t(`assignments.audit.stance.said.${one.stance}`) } as const]),
        ...measuresOf(one),
      ]),
      { kind: 'paragraph', text: t('assignments.audit.reply.signed', { authority: report.authority.name }) },
    ],
  };

  function measuresOf({ measures }: ReportView['items'][number]): Block[] {
    if (measures.length === 0) return [];
    const who = ({ owner }: Measure) => `${ofAssignments(`assignments.role.${owner.role}`)}, ${owner.unit.name}`;
    return [
      {
        kind: 'table',
        header: [
          t('assignments.audit.measure'),
          t('assignments.audit.measure.holder'),
          t('assignments.audit.measure.due'),
          t('assignments.audit.measure.state'),
        ],
        widths: [5, 4, 3, 3],
        rows: measures.map((one) => [
          one.words,
          who(one),
          one.dueOn === null ? '' : day(one.dueOn),
          ofAssignments(`assignments.state.${one.state}`),
        ]),
      },
    ];
  }
}
