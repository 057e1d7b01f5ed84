import type { Language } from '../../../platform/i18n/index.ts';

/** Somebody whom the demonstration lets one sign in as. */
export interface Persona {
  readonly employeeId: string;
  readonly name: string;
  /** What they do, where: "Förvaltningschef, Regionservice". */
  readonly about: string;
}

/** Whom the demonstration's sign-in offers; the demonstration's organisation tells. */
export interface DemoPeople {
  /** One for each role, with its name in the reader's language. */
  listPersonas(language: Language): Promise<readonly Persona[]>;
  /** At most `limit` employees whose name begins so; persons with protected identity are not there. */
  search(name: string, limit: number): Promise<readonly Persona[]>;
  find(employeeId: string): Promise<Persona | undefined>;
}
