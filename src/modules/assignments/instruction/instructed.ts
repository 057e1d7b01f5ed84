/** As what somebody is instructed: the director by the board, an administration head by their committee (seed 001). */
export const INSTRUCTED = ['director', 'administration-head'] as const;
export type Instructed = (typeof INSTRUCTED)[number];
