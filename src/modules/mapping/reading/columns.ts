import { parseDecimal } from '../../../kernel/money.ts';
import { parseOrganisationNumber } from '../../../kernel/organisation-number.ts';
import { hasPersonalNumberShape } from '../../../kernel/personal-number.ts';
import { dayAt, momentAt } from './bytes.ts';
import * as reason from './reasons.ts';

/** One field of a row, as bytes; `value` is set by the check of a day (day number) or a moment (seconds), else NaN. */
export interface Field {
  bytes: Buffer;
  start: number;
  end: number;
  value: number;
}

/** What a column asks of its fields. */
export interface Column {
  /** Whether a field may not be empty. */
  readonly isKey: boolean;
  /** Whether no rule looks at it: it is there for the contract and for people. */
  readonly isUnread?: boolean;
  /** Why a field that is not empty is bad, undefined when it is good; absent when none is. */
  readonly faultIn?: (field: Field) => ((column: string) => string) | undefined;
}

/** The text of a field. */
export function textOf(field: Field): string {
  return field.bytes.toString('utf8', field.start, field.end);
}

/** Anything at all. */
export const text: Column = { isKey: false };

/** Anything at all, and nobody asks what. */
export const unread: Column = { isKey: false, isUnread: true };

/** Anything but nothing. */
export const key: Column = { isKey: true };

/** A day of the calendar, or nothing. */
export const day: Column = {
  isKey: false,
  faultIn: (field) => {
    field.value = dayAt(field.bytes, field.start, field.end);
    return Number.isNaN(field.value) ? reason.noDay : undefined;
  },
};

/** A moment with an offset. */
const anyMoment: Column = {
  isKey: false,
  faultIn: (field) => {
    field.value = momentAt(field.bytes, field.start, field.end);
    return Number.isNaN(field.value) ? reason.noMoment : undefined;
  },
};

/** Two letters, or nothing. */
export const country: Column = {
  isKey: false,
  faultIn: ({ bytes, start, end }) =>
    end - start === 2 && isLetter(bytes[start]) && isLetter(bytes[start + 1]) ? undefined : reason.noCountry,
};

/** A personal number of 10 or 12 digits. */
export const personalNumber: Column = {
  isKey: true,
  faultIn: (field) => (hasPersonalNumberShape(textOf(field)) ? undefined : reason.noPersonalNumber),
};

/** An organisation number, or nothing. */
export const organisationNumber: Column = {
  isKey: false,
  faultIn: (field) => (parseOrganisationNumber(textOf(field)) === undefined ? reason.noOrganisationNumber : undefined),
};

/** An amount in kronor. */
export const amount: Column = {
  isKey: true,
  faultIn: (field) => (parseDecimal(textOf(field)) === undefined ? reason.noNumber : undefined),
};

/** A number from 0 to 100, or nothing. */
export const percentage: Column = {
  isKey: false,
  faultIn: (field) => {
    const number = parseDecimal(textOf(field));
    if (number === undefined) return reason.noNumber;
    const hundred = 100n * 10n ** BigInt(number.scale);
    return number.units >= 0n && number.units <= hundred ? undefined : reason.noPercentage;
  },
};

/** One of the listed codes, letter for letter. */
export function code(...codes: readonly string[]): Column {
  return {
    isKey: true,
    faultIn: (field) => (codes.includes(textOf(field)) ? undefined : reason.unknownCode(codes)),
  };
}

/** `true` or `false`; nothing is false. */
export const flag: Column = { ...code('true', 'false'), isKey: false };

/** The same, and never nothing. */
export function required(column: Column): Column {
  return { ...column, isKey: true };
}

export const moment = required(anyMoment);

function isLetter(byte: number | undefined): boolean {
  const letter = (byte ?? 0) | 0x20;
  return letter >= 97 && letter <= 122;
}
