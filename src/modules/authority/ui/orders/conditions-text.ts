import { factName, type ItemCondition } from '../../schema.ts';

const LINE = /^(\S+)\s*(<=|>|=)\s*(.+)$/;

/** Conditions as one writes them, a line each: `days <= 10`, `days > 10`, `countryGroup = nordic, eea`. */
export function conditionsText(conditions: readonly ItemCondition[]): string {
  return conditions
    .map((condition) => {
      if ('is' in condition) return `${condition.fact} = ${condition.is.join(', ')}`;
      return 'atMost' in condition
        ? `${condition.fact} <= ${condition.atMost}`
        : `${condition.fact} > ${condition.moreThan}`;
    })
    .join('\n');
}

/** What the lines say; undefined when one of them says nothing that can be read. */
export function readConditions(text: string): ItemCondition[] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.filter((line) => line !== '').map(readLine);
  return read.every((condition) => condition !== undefined) ? read : undefined;
}

function readLine(line: string): ItemCondition | undefined {
  const [, fact = '', sign, rest = ''] = LINE.exec(line) ?? [];
  if (sign === undefined || !factName.safeParse(fact).success) return undefined;
  if (sign === '=') {
    const values = rest.split(',').map((value) => value.trim());
    return values.includes('') ? undefined : { fact, is: values.map(readValue) };
  }
  const limit = readValue(rest);
  if (typeof limit !== 'number') return undefined;
  return sign === '<=' ? { fact, atMost: limit } : { fact, moreThan: limit };
}

function readValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
}
