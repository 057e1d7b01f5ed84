/** What the register is narrowed to. */
export const SHOWN = ['in-force', 'to-review', 'without-owner', 'overlapping', 'not-heard', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
