import { z } from 'zod';
import { DETECTORS } from '../runs/detectors.ts';
import type { RunContent } from '../runs/run.ts';

const line = z.string().trim().max(300);
const words = z.string().trim().max(4_000);
const day = z.iso.date();

/** What a mapping is decided on, as one fills it in: each part of it in fields of its own, most of which may wait. */
export const enteredContent = z.object({
  title: line.min(1),
  purpose: words.optional(),
  population: z.enum(['everyone', 'managers']),
  from: day,
  cutoff: day,
  detectors: z.array(z.enum(DETECTORS)).min(1),
  indication: words.optional(),
  legalBasis: z.enum(['gdpr-6-1-c', 'gdpr-6-1-e']).optional(),
  dpiaReference: line.optional(),
  dpiaOn: day.optional(),
  advice: words.optional(),
  adviceOn: day.optional(),
  unionWay: z.enum(['mbl-11', 'local-cooperation']).optional(),
  unionReference: line.optional(),
  unionOn: day.optional(),
  disposalReference: line.optional(),
  disposalOn: day.optional(),
});
export type EnteredContent = z.output<typeof enteredContent>;

/** What was filled in, in the shape of the API; a part that lacks a field is not there yet. */
export function contentOf(of: EnteredContent): RunContent {
  const { dpiaReference, dpiaOn, advice, adviceOn, unionWay, unionReference, unionOn, disposalReference } = of;
  const { disposalOn, title, purpose, population, from, cutoff, detectors, indication, legalBasis } = of;
  return {
    title,
    purpose: purpose || null,
    population,
    from,
    cutoff,
    detectors,
    indication: indication || null,
    legalBasis: legalBasis ?? null,
    dpia: dpiaReference && dpiaOn ? { reference: dpiaReference, completedOn: dpiaOn } : null,
    officerAdvice: advice && adviceOn ? { advice, givenOn: adviceOn } : null,
    union:
      unionWay && unionReference && unionOn ? { way: unionWay, reference: unionReference, concludedOn: unionOn } : null,
    disposal: disposalReference && disposalOn ? { reference: disposalReference, decidedOn: disposalOn } : null,
  };
}

/** The other way, for putting it right. */
export function enteredOf({ dpia, officerAdvice, union, disposal, ...rest }: RunContent) {
  return {
    ...rest,
    dpiaReference: dpia?.reference ?? null,
    dpiaOn: dpia?.completedOn ?? null,
    advice: officerAdvice?.advice ?? null,
    adviceOn: officerAdvice?.givenOn ?? null,
    unionWay: union?.way ?? null,
    unionReference: union?.reference ?? null,
    unionOn: union?.concludedOn ?? null,
    disposalReference: disposal?.reference ?? null,
    disposalOn: disposal?.decidedOn ?? null,
  };
}
