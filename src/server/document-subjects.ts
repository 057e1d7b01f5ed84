import type { DocumentSubjects } from '../modules/documents/index.ts';

/** The kinds of matter that documents belong to: each module's, by one line. */
export const documentSubjects: readonly DocumentSubjects[] = [];
