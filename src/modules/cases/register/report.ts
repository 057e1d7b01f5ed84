import { SINCE_EVER } from '../../../kernel/period.ts';
import type { ReadInReport } from './report-shape.ts';
import type { RegisterRow } from './row.ts';

/** A row as the report of its case. */
export function reportOf(row: RegisterRow, lastDay: string | null): ReadInReport {
  const { counterpart, organisationNumber, description, hoursPerWeek, country, remoteShare, period } = row;
  return {
    readIn: {
      counterpart,
      organisationNumber,
      description,
      hoursPerWeek,
      country,
      remoteShare,
      from: period.from === SINCE_EVER ? null : period.from,
      to: lastDay,
      status: row.status,
      decidedOn: row.decidedOn,
      signedOn: row.signedOn,
    },
  };
}
