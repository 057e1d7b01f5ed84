import { api } from '../../../../platform/ui/index.ts';
import type { RegisterOutcomeAnswer } from '../../register/api.ts';
import type { RegisterMapping } from '../../register/mapping.ts';

/** What is read in: the register, the papers beside it, and how it is read. */
export interface RegisterWishes {
  readonly register: File;
  readonly papers: readonly File[];
  readonly mapping?: RegisterMapping;
}

/** Parts the chosen files; undefined when they are not one register and papers. */
export function wishesOf(files: readonly File[]): RegisterWishes | undefined {
  const papers = files.filter(({ name }) => /\.pdf$/i.test(name));
  const [register, ...others] = files.filter((file) => !papers.includes(file));
  const isRegister = register !== undefined && others.length === 0 && /\.(csv|txt|xlsx)$/i.test(register.name);
  return isRegister ? { register, papers } : undefined;
}

/** What reading it in would do; the papers stay here meanwhile. */
export function preview(wishes: RegisterWishes): Promise<RegisterOutcomeAnswer> {
  const form = formOf(wishes);
  form.append('documentNames', JSON.stringify(wishes.papers.map(({ name }) => name)));
  return api.post('/api/v1/register-imports/preview', form);
}

/** Reads it in, as it was looked through. */
export function apply(wishes: RegisterWishes, digest: string): Promise<RegisterOutcomeAnswer> {
  const form = formOf(wishes);
  form.append('digest', digest);
  if (wishes.mapping !== undefined) form.append('saveMapping', 'true');
  // Last: the server reads them only when it knows which of them belong to a row.
  for (const paper of wishes.papers) form.append('documents', paper, paper.name);
  return api.post('/api/v1/register-imports', form);
}

function formOf({ register, mapping }: RegisterWishes): FormData {
  const form = new FormData();
  form.append('register', register);
  if (mapping !== undefined) form.append('mapping', JSON.stringify(mapping));
  return form;
}
