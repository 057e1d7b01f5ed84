/** What an earlier register says of a case, as it is kept and shown; null = it does not say. */
export interface ReadInReport {
  readonly readIn: {
    readonly counterpart: string | null;
    readonly organisationNumber: string | null;
    readonly description: string | null;
    readonly hoursPerWeek: number | null;
    readonly country: string | null;
    readonly remoteShare: number | null;
    /** Null = since ever, as far as the register says. */
    readonly from: string | null;
    /** The last day; null = still running. */
    readonly to: string | null;
    readonly status: string;
    readonly decidedOn: string | null;
    readonly signedOn: string | null;
  };
}

/** What may say where somebody is: the country, and what is written freely. */
export const NO_PLACE = { country: null, counterpart: null, description: null } as const;

/**
 * Whether a report is one that was read in: less than a report says, and nothing is made up in its place. It gives way
 * to a report when the employee says how it is.
 */
export function isReadIn(report: unknown): report is ReadInReport {
  return typeof report === 'object' && report !== null && 'readIn' in report;
}
