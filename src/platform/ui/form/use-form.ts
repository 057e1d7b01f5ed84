import { useId, useRef, useState } from 'react';
import type { z } from 'zod';
import { ApiProblem, newIdempotencyKey, type ProblemDetails } from '../api.ts';
import { useLanguage, useTexts, useToday } from '../language.tsx';
import { problemOf } from '../problem-words.ts';
import { uiTexts } from '../texts.ts';
import { errorFromServer, type FormError, firstOfEachField, inPageOrder } from './form-errors.ts';
import { issueText } from './issue-text.ts';
import { type Entered, enteredFrom, type FieldShape, fieldShapes, valueFrom } from './schema-fields.ts';

export type FieldName<Schema extends z.ZodObject> = keyof z.input<Schema> & string;

/** What a field tells the form about itself, for its error messages. */
export interface FieldWords {
  readonly label: string;
  readonly kind?: 'date' | 'choice';
  /** Said when nothing was filled in: "Skriv vad bisysslan består av". */
  readonly missing?: string | undefined;
}

export interface FormOptions<Schema extends z.ZodObject> {
  /** The shape that the API takes, from the module's `schema.ts`. */
  readonly schema: Schema;
  /** What is filled in beforehand, in the API's shape. */
  readonly initial?: { readonly [Name in keyof z.input<Schema>]?: z.input<Schema>[Name] | null };
  /** Sends what was filled in. What it throws is shown: an `ApiProblem` on its fields and in the summary. */
  onSubmit(values: z.output<Schema>, call: { readonly idempotencyKey: string }): Promise<void>;
}

/** A form's state; made by `useForm`, handed to `Form` and to each field. */
export interface FormState<Schema extends z.ZodObject> {
  readonly id: string;
  readonly entered: Readonly<Record<string, Entered>>;
  readonly errors: readonly FormError[];
  /** What the server said that belongs to no field. */
  readonly problem: ProblemDetails | undefined;
  readonly busy: boolean;
  /** Grows by one at each refused attempt; the summary takes focus when it does. */
  readonly attempts: number;
  shapeOf(name: FieldName<Schema>): FieldShape;
  describe(name: FieldName<Schema>, words: FieldWords): void;
  enter(name: FieldName<Schema>, entered: Entered): void;
  /** Puts back what was entered earlier, such as a draft. */
  restore(entered: Readonly<Record<string, Entered>>): void;
  submit(): Promise<void>;
}

type Shapes = Readonly<Record<string, FieldShape>>;

interface Outcome {
  readonly errors: readonly FormError[];
  readonly problem: ProblemDetails | undefined;
  readonly attempts: number;
}

/**
 * A form over a schema. Nothing is checked until one sends; then every error is shown at once, and nothing that was typed
 * is lost, neither by the schema's errors nor by the server's.
 */
export function useForm<Schema extends z.ZodObject>({
  schema,
  initial = {},
  onSubmit,
}: FormOptions<Schema>): FormState<Schema> {
  const describeIssue = useIssueTexts();
  const id = useId();
  const [shapes] = useState<Shapes>(() => fieldShapes(schema));
  const [entered, setEntered] = useState(() => enteredAtFirst(shapes, initial));
  const [outcome, setOutcome] = useState<Outcome>({ errors: [], problem: undefined, attempts: 0 });
  const [busy, setBusy] = useState(false);
  const words = useRef(new Map<string, FieldWords>());
  // The same content sent twice is one attempt, also over a broken line; changed content is another.
  const key = useRef(newIdempotencyKey());

  function refuse(errors: readonly FormError[], problem?: ProblemDetails): void {
    setOutcome(({ attempts }) => ({ errors: inPageOrder(id, errors), problem, attempts: attempts + 1 }));
  }

  async function submit(): Promise<void> {
    if (busy) return;
    const given = Object.entries(shapes).map(([name, shape]) => [name, valueFrom(shape, entered[name] ?? '')]);
    const read = schema.safeParse(Object.fromEntries(given), { reportInput: true });
    if (!read.success) {
      refuse(firstOfEachField(read.error.issues.map((issue) => describeIssue(issue, shapes, words.current))));
      return;
    }
    setBusy(true);
    try {
      await onSubmit(read.data, { idempotencyKey: key.current });
      setOutcome((last) => ({ ...last, errors: [], problem: undefined }));
    } catch (error) {
      // What is no answer of the server is a fault of ours: the console gets it too.
      if (!(error instanceof ApiProblem)) reportError(error);
      const details = problemOf(error);
      const errors = (details.errors ?? []).map((found) => errorFromServer((name) => words.current.has(name), found));
      refuse(firstOfEachField(errors), errors.length === 0 ? details : undefined);
    } finally {
      setBusy(false);
    }
  }

  return {
    id,
    entered,
    busy,
    ...outcome,
    shapeOf: (name) => shapes[name] as FieldShape,
    describe: (name, about) => void words.current.set(name, about),
    enter: (name, value) => {
      key.current = newIdempotencyKey();
      setEntered((before) => ({ ...before, [name]: value }));
    },
    restore: (earlier) => setEntered((before) => ({ ...before, ...earlier })),
    submit,
  };
}

function enteredAtFirst(shapes: Shapes, initial: Readonly<Record<string, unknown>>): Readonly<Record<string, Entered>> {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, enteredFrom(shape, initial[name])]));
}

function useIssueTexts() {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const example = useToday();
  return (issue: z.core.$ZodIssue, shapes: Shapes, words: ReadonlyMap<string, FieldWords>): FormError => {
    const field = String(issue.path[0] ?? '');
    const known = words.get(field);
    const { label, kind = shapes[field]?.kind ?? 'text', missing } = known ?? { label: field };
    const message = issueText(t, issue, { label, kind, missing, example, language });
    return known === undefined ? { message } : { field, message };
  };
}
