import type { Adjuster, Paragraph } from '../schema.ts';
import { firstDateIn } from './dates.ts';
import type { Line } from './lines.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:von |af |de )?\p{Lu}[\p{L}'’-]+){0,3}`;
const PERSON = new RegExp(`(?<name>${NAME})\\s*,?\\s*\\((?<party>\\p{L}{1,4})\\)`, 'gu');
/** What stands before a name and is none: "Ordföranden Maj Lund". */
const OFFICE = /^(?:Ordföranden?|Ledamoten|Ersättaren|Vice ordföranden?)\s+/u;
const WHOLE_NAME = new RegExp(`^\\p{Lu}[\\p{L}'’.-]+ ${NAME}$`, 'u');
const SUBSTITUTE = new RegExp(`med\\s+(?<substitute>${NAME}(?: \\(\\p{L}{1,4}\\))?)\\s+som\\s+ersättare`, 'u');
const FIELD =
  /^(?:utses att justera|utsedd(?:a)? att justera|justerare|justerande|protokollsjusterare)\s*:?\s+(?=\p{Lu})/iu;
const CLAUSE = /\bjustera(?:r|s)?\b/iu;

/** Who attests: from the front page's field, else from the clause that elects them. */
export function adjustersOf(lines: readonly Line[], paragraphs: readonly Paragraph[], firstMatter: number): Adjuster[] {
  for (const line of lines.slice(0, firstMatter)) {
    const field = FIELD.exec(line.text);
    if (field === null) continue;
    const said = line.text.slice(field[0].length);
    const found = peopleIn(said);
    if (found.length > 0) return found;
    const unparted = namesIn(said);
    if (unparted.length > 0) return unparted;
  }
  const clause = paragraphs
    .slice(0, 4)
    .flatMap(({ decisions }) => decisions)
    .find(({ text }) => CLAUSE.test(text));
  if (clause === undefined) return [];
  const chair = /\bordförande(?:n)?\b/iu.exec(clause.text)?.[0];
  const people = peopleIn(clause.text);
  const elected = people.length > 0 ? people : namesIn(ELECTED.exec(clause.text)?.groups?.names ?? '');
  return [...(chair === undefined ? [] : [{ role: chair.toLowerCase() }]), ...elected];
}

/** Of a board without parties: "utse Lis Ahl att jämte ordföranden justera protokollet". */
const ELECTED = new RegExp(
  `\\b(?:utse[rs]?|utsågs|välj(?:a|s|er)|valdes)\\s+(?<names>${NAME}(?:(?:,| och) ${NAME})*)`,
  'u',
);

/** Names without party, when nothing else stands there: "Per Olofsson och Eva Ny". */
function namesIn(text: string): Adjuster[] {
  const parts = text.split(/,| och /u).map((part) => part.trim());
  return parts.every((part) => WHOLE_NAME.test(part)) ? parts.map((name) => ({ name })) : [];
}

function peopleIn(text: string): Adjuster[] {
  const substitute = SUBSTITUTE.exec(text)?.groups?.substitute;
  const people = [...text.matchAll(PERSON)]
    .map(({ groups }) => ({ name: (groups?.name ?? '').replace(OFFICE, ''), party: groups?.party ?? '' }))
    .filter(({ name }) => substitute === undefined || !substitute.startsWith(name));
  const last = people.pop();
  return last === undefined ? [] : [...people, substitute === undefined ? last : { ...last, substitute }];
}

const DEADLINE = /protokollet\s+(?:ska|skall|bör)\s+(?:vara\s+)?juster(?:at|as)\s+senast\s+(?:den\s+)?/iu;

/** The day by which the minutes are to be attested, when the text says so. */
export function adjustDeadlineOf(lines: readonly Line[]): string | undefined {
  for (const line of lines) {
    const match = DEADLINE.exec(line.text);
    if (match !== null)
      return firstDateIn(line.text.slice(match.index + match[0].length, match.index + match[0].length + 30));
  }
  return undefined;
}
