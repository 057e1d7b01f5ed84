import { z } from 'zod';
import { parseNumber } from '../../i18n/index.ts';

/** What a field holds while it is being filled in: what was typed, ticked or chosen, never a converted value. */
export type Entered = string | boolean | readonly string[] | readonly File[];

/** How what was entered becomes what the schema expects. */
export type FieldKind = 'text' | 'number' | 'flag' | 'many' | 'file' | 'files';

export interface FieldShape {
  readonly kind: FieldKind;
  readonly optional: boolean;
  /** What an empty field is sent as: left out, or null where the schema wants the question answered with nothing. */
  readonly empty: undefined | null;
  readonly maxLength?: number;
}

/** Reads from the schema what a form needs to know of each field: shapes are written once, in the module's `schema.ts`. */
export function fieldShapes(schema: z.ZodObject): Readonly<Record<string, FieldShape>> {
  return Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field as z.ZodType)]));
}

function shapeOf(field: z.ZodType): FieldShape {
  const missing = field.safeParse(undefined).success;
  const nullable = !missing && field.safeParse(null).success;
  const core = unwrapped(field);
  const maxLength = core instanceof z.ZodString ? core.maxLength : null;
  return {
    kind: kindOf(core),
    optional: missing || nullable,
    empty: nullable ? null : undefined,
    ...(maxLength === null ? {} : { maxLength }),
  };
}

function unwrapped(field: z.core.$ZodType): z.core.$ZodType {
  if (
    field instanceof z.ZodOptional ||
    field instanceof z.ZodNullable ||
    field instanceof z.ZodDefault ||
    field instanceof z.ZodPrefault ||
    field instanceof z.ZodReadonly
  )
    return unwrapped(field.def.innerType);
  return field instanceof z.ZodPipe ? unwrapped(field.def.in) : field;
}

function kindOf(core: z.core.$ZodType): FieldKind {
  if (core instanceof z.ZodNumber) return 'number';
  if (core instanceof z.ZodBoolean) return 'flag';
  if (core instanceof z.ZodFile) return 'file';
  if (core instanceof z.ZodArray) return core.element instanceof z.ZodFile ? 'files' : 'many';
  if (core instanceof z.ZodLiteral && core.value === true) return 'flag';
  return 'text';
}

const NOTHING: Record<FieldKind, Entered> = { text: '', number: '', flag: false, many: [], file: [], files: [] };

/** How a value of the API stands in the form; undefined and null as an empty field. */
export function enteredFrom(shape: FieldShape, value: unknown): Entered {
  if (value === undefined || value === null) return NOTHING[shape.kind];
  if (shape.kind === 'number') return String(value).replace('.', ',');
  if (shape.kind === 'file') return [value as File];
  return shape.kind === 'text' ? String(value) : (value as Entered);
}

/** What the schema is given: text trimmed, numbers read, empty fields left out. What cannot be read is passed on as it is. */
export function valueFrom(shape: FieldShape, entered: Entered): unknown {
  if (typeof entered === 'boolean') return entered;
  if (typeof entered !== 'string') {
    if (shape.kind !== 'file') return entered.length === 0 && shape.optional ? shape.empty : entered;
    return entered[0] ?? shape.empty;
  }
  const text = entered.trim();
  if (text === '') return shape.empty;
  return shape.kind === 'number' ? (parseNumber(text) ?? text) : text;
}
