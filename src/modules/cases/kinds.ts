import type { CaseKind } from './kind.ts';
import { readingIn } from './register/kind.ts';
import { remoteWorkKind } from './types/remote-work/remote-work.ts';
import { secondaryOccupationKind } from './types/secondary-occupation/secondary-occupation.ts';
import { workAbroadKind } from './types/work-abroad/work-abroad.ts';

/** The kinds of case that there are: one line each. */
export const KINDS: readonly CaseKind[] = [secondaryOccupationKind, remoteWorkKind, workAbroadKind].map(readingIn);
