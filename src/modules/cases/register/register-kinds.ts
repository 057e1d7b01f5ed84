/** The kinds of case that a register may have, as the contract names them: which of them are read in, `KINDS` says. */
export const REGISTER_KINDS = ['secondary-occupation', 'remote-work', 'work-abroad'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];
