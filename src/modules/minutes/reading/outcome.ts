import type { Clause, Outcome } from '../schema.ts';

/** What single decisions mean for the matter, first that fits. */
const BY_TEXT: readonly (readonly [Outcome, RegExp])[] = [
  ['postponed', /\b(?:bordlägg|bordlad|skjuts upp|skjuta upp)/iu],
  ['referred-back', /(?<!\p{L})återremit/iu],
  ['withdrawn', /(?<!\p{L})(?:ärendet|punkten|frågan)\s+(?:utgår|utgick|tas bort|dras tillbaka|lyfts ur)/iu],
  [
    'noted',
    /\b(?:antecknas|noteras|läggs till handlingarna|anteckna|notera|lägga .{0,80}till handlingarna|tar? del av|ta del av)\b/iu,
  ],
];

/** How the matter ended. Postponing and referring back win over a proposal; noting only when it is all that was decided. */
export function outcomeOf(decisions: readonly Clause[], title: string): Outcome {
  if (decisions.length === 0 && /(?<!\p{L})(?:utgår|utgick)\.?$/iu.test(title)) return 'withdrawn';
  if (decisions.length === 0)
    return /^(?:information|rapport|delgivning|meddelande|anmälan|aktuellt)/iu.test(title) ? 'information' : 'none';
  const outcomes = decisions.map((clause) => BY_TEXT.find(([, form]) => form.test(clause.text))?.[0]);
  const turned = outcomes.find((outcome) => outcome !== undefined && outcome !== 'noted');
  if (turned !== undefined) return turned;
  if (decisions.every((clause) => clause.kind === 'proposal')) return 'proposed';
  return outcomes.every((outcome) => outcome === 'noted') ? 'noted' : 'decided';
}
