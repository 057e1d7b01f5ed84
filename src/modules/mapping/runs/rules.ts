import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MappingRun, RunContent, RunInformation, RunStatus } from './run.ts';

/** What can be done with a run. */
export const RUN_STEPS = ['change', 'decide', 'inform', 'upload', 'start', 'cancel', 'open-names', 'close'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

/** The one table of what may happen when; the page's buttons and the server's guard ask it. */
const STEPS = {
  prepared: ['change', 'decide', 'cancel'],
  decided: ['inform', 'upload', 'start', 'cancel'],
  running: ['cancel'],
  failed: ['inform', 'upload', 'start', 'cancel'],
  counted: ['open-names', 'close'],
  closed: [],
  cancelled: [],
} as const satisfies Record<RunStatus, readonly RunStep[]>;

/** Whether a step may be taken while the run stands so. */
export function mayStep(status: RunStatus, step: RunStep): boolean {
  return (STEPS[status] as readonly RunStep[]).includes(step);
}

/** Why a run cannot be decided on, or not be started. Each has its sentence in the catalogue of texts. */
export const RUN_OBSTACLES = [
  'purpose-missing',
  'legal-basis-missing',
  'cutoff-to-come',
  'indication-missing',
  'dpia-missing',
  'officer-advice-missing',
  'union-missing',
  'disposal-missing',
  'day-to-come',
  'not-decided',
  'information-missing',
  'information-to-come',
] as const;
export type RunObstacle = (typeof RUN_OBSTACLES)[number];

/**
 * What is missing before a mapping may be decided on that day (DOMAIN 26): purpose and legal basis, the impact
 * assessment, the officer's advice, the union side, a disposal decision; for logs of sign-ins an indication besides.
 */
export function obstaclesToDecision(content: RunContent, today: LocalDate): readonly RunObstacle[] {
  const { purpose, legalBasis, cutoff, detectors, indication, dpia, officerAdvice, union, disposal } = content;
  const days = [dpia?.completedOn, officerAdvice?.givenOn, union?.concludedOn, disposal?.decidedOn];
  const missing: readonly (readonly [RunObstacle, boolean])[] = [
    ['purpose-missing', purpose === null],
    ['legal-basis-missing', legalBasis === null],
    ['cutoff-to-come', cutoff > today],
    ['indication-missing', detectors.includes('abroad') && indication === null],
    ['dpia-missing', dpia === null],
    ['officer-advice-missing', officerAdvice === null],
    ['union-missing', union === null],
    ['disposal-missing', disposal === null],
    ['day-to-come', days.some((day) => day !== undefined && day > today)],
  ];
  return missing.filter(([, isSo]) => isSo).map(([obstacle]) => obstacle);
}

/** What is missing before a run may start: its decision, and that everyone in the population has been told before. */
export function obstaclesToStart(
  { decision, information }: Pick<MappingRun, 'decision'> & { readonly information: RunInformation | null },
  today: LocalDate,
): readonly RunObstacle[] {
  if (decision === null) return ['not-decided'];
  if (information === null) return ['information-missing'];
  return information.givenOn > today ? ['information-to-come'] : [];
}

/** Who somebody is, for telling two apart: an account may have no person, a person more than one account. */
export interface Someone {
  readonly person: string | null;
  readonly account: string;
}

/** Whether two are one and the same. */
export function isSame(one: Someone, other: Someone): boolean {
  return one.account === other.account || (one.person !== null && one.person === other.person);
}
