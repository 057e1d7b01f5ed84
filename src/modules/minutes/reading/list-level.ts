import type { Line } from './lines.ts';
import type { ListMark, MarkKind } from './list-marks.ts';
import { gapBetween, type Spacing } from './spacing.ts';
import { joinWrapped } from './wrapped.ts';

/** The level that the first mark of a list sets: deeper marks and wrapped lines belong to its items. */
export interface ListLevel {
  readonly kind: MarkKind;
  readonly indent: number;
  /** Blanks after the first mark: two or more tell a column of marks. */
  readonly space: number;
  /** The number or letter of the last item. */
  readonly value: number;
  /** Where wrapped lines of the items began so far, undefined until one was seen. */
  readonly wrapIndent: number | undefined;
}

/** The level a first mark sets. */
export function levelOf(mark: ListMark, line: Line): ListLevel {
  return { kind: mark.kind, indent: line.indent, space: mark.space, value: mark.value, wrapIndent: undefined };
}

/** True when a marked line is the level's next item rather than something deeper or a wrapped line. */
export function isNextItem(
  level: ListLevel,
  mark: ListMark,
  line: Line,
  item: readonly Line[],
  spacing: Spacing,
): boolean {
  if (mark.kind !== level.kind) return false;
  switch (level.kind) {
    case 'number':
    case 'letter':
      return mark.value === level.value + 1;
    case 'bullet':
    case 'dash':
      return line.mended || line.indent < level.indent + DEEPER;
    case 'att':
      return isAttItem(level, mark, line, item, spacing);
  }
}

const DEEPER = 3;

/** A line-initial "att" is an item after punctuation or samt/och, or at the item column; else a wrapped line. */
function isAttItem(level: ListLevel, mark: ListMark, line: Line, item: readonly Line[], spacing: Spacing): boolean {
  const above = item.at(-1);
  if (above === undefined) return true;
  if (level.space > 1 && !line.mended) return mark.space > 1;
  if (/^(?:samt|och)\s/u.test(line.text) || /(?:[.,;:]|\b(?:samt|och))$/u.test(above.text.slice(-6))) return true;
  if (line.mended) return false;
  const complete = !expectsAtt(joinWrapped(item.slice(-3).map(({ text }) => text)));
  if (gapBetween(above, line, spacing) > 0) return complete;
  if (level.wrapIndent !== undefined && level.wrapIndent !== level.indent) return line.indent === level.indent;
  return line.indent === level.indent && complete;
}

/** Words that an "att" completes: such a line break is inside the sentence. */
const COMPLETED_BY_ATT =
  /(?:\b(?:uppdrag(?:et)?|genom|av|på|med|om|till|i|rätt|möjlighet(?:en|er)?|skyldighet(?:en)?|ansvar(?:et)?|syfte(?:t)?|förslag(?:et)?|krav(?:et)?|förutsättning(?:en)?|därför|innebär|innebära|medför|behov(?:et)?|avsikt(?:en)?|mål(?:et)?|säkerställa|säkerställer|tillse|notera|anteckna|konstatera|konstaterar|anse|anser|förklara|förklarar|uttala|fortsätta|arbeta|verka|syftar)|(?<!\p{L})(?:för|så)|\b(?:uppdrar?|bemyndigar?|uppmanar?|delegerar?|anmodar?|medger?|begära?r?|rekommenderar?|hemställer?)\b(?:(?!\batt\b)[^,.;])*)$/iu;

function expectsAtt(text: string): boolean {
  return COMPLETED_BY_ATT.test(text.slice(-LONGEST_LOOK_BACK));
}

const LONGEST_LOOK_BACK = 160;
