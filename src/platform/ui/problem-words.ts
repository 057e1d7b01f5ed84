import type { Translate } from '../i18n/index.ts';
import { ApiProblem, type ProblemDetails } from './api.ts';
import type { sv } from './texts.sv.ts';

export interface ProblemWords {
  readonly title: string;
  readonly text: string | undefined;
  readonly trace: string | undefined;
}

/**
 * A problem in words: what it is, what to do, and the number to give when asking for help. What the server wrote for the very
 * case goes before ours, save where a whole page is missing or not for one's role (`of: 'page'`), which ours says with
 * what to do.
 */
export function problemWords(t: Translate<typeof sv>, problem: ProblemDetails, of: 'page' | 'answer'): ProblemWords {
  // A page asks with what stands in its address and nothing else: what the server cannot read there is a wrong address.
  const kind = kindOf(of === 'page' && problem.status === 400 ? 404 : problem.status);
  const byServer = problem.code !== 'unexpected' && problem.status !== 'offline' && problem.status < 500;
  const isClosedForAReason = kind === 'no-access' && problem.code !== 'access.not-allowed' && problem.title !== '';
  if (byServer && (of === 'answer' || kind === 'unexpected' || isClosedForAReason))
    return { title: problem.title, text: problem.detail, trace: undefined };
  const number = kind === 'unexpected' ? problem.instance?.replace(/^urn:trace:/, '') : undefined;
  return {
    title: t(`ui.problem.${kind}.title`),
    text: t(`ui.problem.${kind}.text`),
    trace: number === undefined ? undefined : t('ui.problem.trace', { number }),
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
