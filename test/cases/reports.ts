/** A seat on the board of a company nobody has heard of, as it is sent. */
export const BOARD_SEAT = {
  engagement: 'board-seat',
  counterpart: 'Skidklubben AB',
  description: 'Ledamot i styrelsen',
  from: '2026-01-01',
  state: 'ongoing',
  hoursPerWeek: 1,
  restIsEnough: true,
  isPaid: false,
} as const;

export const KIND = 'secondary-occupation';

/** A report of a board seat, with parts of it otherwise. */
export const aReport = (of: object = {}) => ({ reports: [{ kind: KIND, report: { ...BOARD_SEAT, ...of } }] });

/** A decision that nothing is in the way of a board seat. */
export const NO_OBJECTION = {
  content: {
    outcome: 'not-forbidden',
    grounds: ['hinders', 'competes', 'harms-trust'].map((ground) => ({ ground, met: false, reason: 'no-ground' })),
  },
} as const;
