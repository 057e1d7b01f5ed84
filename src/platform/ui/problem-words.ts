import type { Translate } from '../i18n/index.ts';
import { ApiProblem, type ProblemDetails } from './api.ts';
import type { sv } from './texts.sv.ts';

export interface ProblemWords {
  readonly title: string;
  readonly text: string | undefined;
  readonly trace: string | undefined;
}

/**
 * A problem in words: what it is, what to do, and the number to give when asking for help. A sentence that the server
 * wrote for this very case goes before ours.
 */
export function problemWords(t: Translate<typeof sv>, problem: ProblemDetails): ProblemWords {
  const kind = kindOf(problem.status);
  const own = problem.code !== 'unexpected' && problem.status !== 'offline' && Number(problem.status) < 500;
  return {
    title: own && kind === 'unexpected' ? problem.title : t(`ui.problem.${kind}.title`),
    text: own && kind === 'unexpected' ? problem.detail : t(`ui.problem.${kind}.text`),
    trace:
      kind === 'unexpected' && !own && problem.instance !== undefined
        ? t('ui.problem.trace', { number: problem.instance.replace(/^urn:trace:/, '') })
        : undefined,
  };
}

function kindOf(status: ProblemDetails['status']): 'not-found' | 'no-access' | 'offline' | 'unexpected' {
  if (status === 'offline') return 'offline';
  if (status === 404 || status === 410) return 'not-found';
  return status === 403 ? 'no-access' : 'unexpected';
}

/** The problem behind anything that was thrown; what is not an answer of the server is unexpected. */
export function problemOf(error: unknown): ProblemDetails {
  return error instanceof ApiProblem ? error.details : { status: 500, code: 'unexpected', title: '' };
}
