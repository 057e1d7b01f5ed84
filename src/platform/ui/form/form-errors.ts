import type { FieldProblem } from '../api.ts';

export interface FormError {
  /** The field it belongs to; absent when it is about no field of the form. */
  readonly field?: string;
  readonly message: string;
}

/** The id of a field's control in the page. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** A server's error, on the field whose name its path begins with when that field stands in the form. */
export function errorFromServer(isField: (name: string) => boolean, { path, message }: FieldProblem): FormError {
  const field = path.split('.')[0] ?? '';
  return isField(field) ? { field, message } : { message };
}

/** One error a field is enough: the first. */
export function firstOfEachField(errors: readonly FormError[]): readonly FormError[] {
  return errors.filter(
    ({ field }, index) => field === undefined || errors.findIndex((other) => other.field === field) === index,
  );
}

/** Errors in the order in which their fields stand on the page; those of no field come first. */
export function inPageOrder(formId: string, errors: readonly FormError[]): readonly FormError[] {
  const controls = new Map(errors.map((error) => [error, controlOf(formId, error)]));
  return errors.toSorted((a, b) => {
    const [first, second] = [controls.get(a) ?? null, controls.get(b) ?? null];
    if (first === null || second === null) return Number(first !== null) - Number(second !== null);
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

function controlOf(formId: string, { field }: FormError): HTMLElement | null {
  return field === undefined ? null : document.getElementById(controlId(formId, field));
}
