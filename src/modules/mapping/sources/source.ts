import type { OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Meter } from '../reading/meter.ts';
import type { FileName, Texts } from '../schema.ts';
import type { Reason } from './reasons.ts';

/** A foreign file that has been opened to read. */
export interface SourceFile {
  /** As it is called where it came from; stands in what is told of it. */
  readonly name: string;
  readonly file: number;
  readonly size: number;
  /** Counts what is read of it, for whoever waits. */
  readonly meter?: Meter | undefined;
}

/**
 * What an adapter tells while it reads. Every record of the file (a row, a booking, an answer) is told of exactly once
 * by the line on which it begins: it was used, rejected or left aside. Rows and remarks come on top.
 */
export interface Teller {
  /** A row for a file of the contract, and the line it is from. The contract's own reading will not reject it. */
  row<Name extends FileName>(file: Name, line: number, values: Partial<Texts<Name>>): void;
  /** The record gave rows, was added to one, or is of what every such file has. */
  used(line: number): void;
  /** The record is bad. */
  rejected(line: number, reason: Reason): void;
  /** The record is right and is no evidence: a sign-in that failed, a booking without a supplier. */
  leftAside(line: number, reason: Reason): void;
  /** Something of a record could not be used, or something of the file is to be known. */
  remark(line: number, reason: Reason): void;
}

/** What the one who hands in a file says of it. */
export interface SourceSettings {
  /** The titles of columns by the adapter's own names, when the file calls them something that no adapter knows. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whether a ledger lists payments: its day is then the day of payment. Else a row in it is no payment. */
  readonly listsPayments?: boolean | undefined;
  /** Whether user names are kept whole (`anv1@exempel.se`) or up to the at sign. Whole unless said otherwise. */
  readonly userNames?: 'whole' | 'before-at' | undefined;
  /** The country of an address, two capital letters; undefined when it is not known. */
  readonly countryOf?: (ip: string) => string | undefined;
  /** Organisations that nothing may be found about (GDPR art 9). */
  readonly isExempt?: (number: OrganisationNumber) => boolean;
  /** The agreement under which answers from Bolagsverket's service were had. */
  readonly agreement?: string | undefined;
}

/** What is to be said of a file besides its columns. */
export type SourceQuestion = 'listsPayments' | 'userNames' | 'agreement';

/** An adapter: it turns one kind of foreign file into rows of the contract's files. */
export interface Source {
  /** The files of the contract that it gives rows to. */
  readonly gives: readonly FileName[];
  /** The columns that can be named by `SourceSettings.columns`; empty for what is no table. */
  readonly columns: readonly string[];
  /** What the one who hands in such a file is asked. */
  readonly asks?: readonly SourceQuestion[];
  /** Whether a file that begins so is one of its kind. */
  readonly recognises: (start: Buffer) => boolean;
  /** Reads a file from beginning to end as a stream. Throws a problem only when nothing of it can be read. */
  readonly read: (file: SourceFile, settings: SourceSettings, tell: Teller) => void;
}
