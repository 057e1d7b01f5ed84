import { fillIn, type Language } from '../../../platform/i18n/index.ts';
import type { Teller } from './source.ts';
import { en } from './texts.en.ts';
import { sv } from './texts.sv.ts';

type KeyOf<Prefix extends string> = Extract<keyof typeof sv, `${Prefix}${string}`>;

export type ReasonCode = KeyOf<'mapping.reason.'> extends `mapping.reason.${infer Code}` ? Code : never;

/** Why a record was rejected or left aside, or what is to be known of it. Facts never repeat what stood in it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What becomes of a record; undefined when it is used. */
export type Verdict = { readonly is: 'rejected' | 'left-aside'; readonly reason: Reason } | undefined;

export function reason(code: ReasonCode, facts: Reason['facts'] = {}): Reason {
  return { code, facts };
}

export function rejected(code: ReasonCode, facts?: Reason['facts']): Verdict {
  return { is: 'rejected', reason: reason(code, facts) };
}

export function leftAside(code: ReasonCode, facts?: Reason['facts']): Verdict {
  return { is: 'left-aside', reason: reason(code, facts) };
}

/** Tells what became of the record on a line. */
export function tellVerdict(tell: Teller, line: number, verdict: Verdict) {
  if (verdict === undefined) tell.used(line);
  else if (verdict.is === 'rejected') tell.rejected(line, verdict.reason);
  else tell.leftAside(line, verdict.reason);
}

/** Half a line that says it, in one language. */
export function reasonText({ code, facts }: Reason, language: Language): string {
  return fillIn(language, (language === 'sv' ? sv : en)[`mapping.reason.${code}`], facts);
}
