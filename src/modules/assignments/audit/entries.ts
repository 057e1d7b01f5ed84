import type { EntryDraft } from '../../../platform/journal/index.ts';
import { AUDIT_REPORT, type AuditReport, RECOMMENDATION, type RecommendationId } from './report.ts';

type Told = Pick<EntryDraft, 'actor' | 'effectiveOn' | 'facts'>;

/** An entry about a report; it says by when an answer is asked, since the duty templates ask for that. */
export function reportEntry(
  event: 'registered' | 'answered',
  { id, authority, answerBy }: AuditReport,
  { facts = {}, ...told }: Told,
): EntryDraft {
  return {
    type: `audit-report.${event}`,
    subject: { kind: AUDIT_REPORT, id },
    authority,
    ...told,
    facts: { answerBy, ...facts },
  };
}

/** An entry about one recommendation of a report. */
export function recommendationEntry(
  event: 'answered' | 'measure-decided' | 'verified',
  id: RecommendationId,
  { authority }: Pick<AuditReport, 'authority'>,
  told: Told,
): EntryDraft {
  return { type: `recommendation.${event}`, subject: { kind: RECOMMENDATION, id }, authority, ...told };
}

/** What these entries are called, wherever they are told. */
export const AUDIT_WORDS = [
  ['audit-report.registered', { sv: 'Revisionsrapporten registrerades', en: 'The audit report was registered' }],
  ['audit-report.answered', { sv: 'Revisionsrapporten besvarades', en: 'The audit report was answered' }],
  ['recommendation.answered', { sv: 'Rekommendationen besvarades', en: 'The recommendation was answered' }],
  ['recommendation.measure-decided', { sv: 'En åtgärd beslutades', en: 'A measure was decided' }],
  ['recommendation.verified', { sv: 'Rekommendationen följdes upp', en: 'The recommendation was followed up' }],
] as const;
