import type { LocalDate } from '../../kernel/local-date.ts';
import { type DocumentContent, type GoverningDocument, PERSPECTIVES, type Perspective } from './document.ts';

/** How a document stands on a day. */
export const STANDINGS = ['to-come', 'in-force', 'to-review', 'expired', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

type Dated = Pick<GoverningDocument, 'validFrom' | 'validTo' | 'reviewOn' | 'withdrawnOn'>;

/** Withdrawn before all; then by its days; one whose review day has passed is in force and to be reviewed. */
export function standingOf({ validFrom, validTo, reviewOn, withdrawnOn }: Dated, today: LocalDate): Standing {
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn';
  if (validTo !== null && validTo < today) return 'expired';
  if (validFrom > today) return 'to-come';
  return reviewOn !== null && reviewOn <= today ? 'to-review' : 'in-force';
}

/** Whether it holds on that day. */
export function isInForce(document: Dated, today: LocalDate): boolean {
  const standing = standingOf(document, today);
  return standing === 'in-force' || standing === 'to-review';
}

/** The perspectives that nobody is put down as having given. */
export function notHeard({ heard }: Pick<DocumentContent, 'heard'>): readonly Perspective[] {
  return PERSPECTIVES.filter((one) => !heard.some(({ perspective }) => perspective === one));
}

/** What the registrar writes that cannot be so. */
export function obstaclesTo(
  content: DocumentContent,
): readonly ('valid-backwards' | 'valid-before-decided' | 'heard-twice')[] {
  const { validFrom, validTo, decidedOn, heard } = content;
  const perspectives = heard.map(({ perspective }) => perspective);
  return [
    ...(validTo !== null && validTo < validFrom ? (['valid-backwards'] as const) : []),
    ...(validFrom < decidedOn ? (['valid-before-decided'] as const) : []),
    ...(new Set(perspectives).size < perspectives.length ? (['heard-twice'] as const) : []),
  ];
}

/** Two documents that may say two things about one. */
export interface Overlap<Document> {
  readonly one: Document;
  readonly other: Document;
  /** What both are about. */
  readonly subjects: readonly string[];
  /** What both ask for, in like words. */
  readonly asks: readonly (readonly [string, string])[];
}

/**
 * Documents of the same time that are about the same subject, or ask for the same thing. `isLike` tells whether two demands
 * say the same. Each pair once.
 */
export function overlapsAmong<Document extends Pick<DocumentContent, 'subjects' | 'asks'>>(
  documents: readonly Document[],
  isLike: (one: string, other: string) => boolean,
): readonly Overlap<Document>[] {
  return documents.flatMap((one, at) =>
    documents.slice(at + 1).flatMap((other) => {
      const theirs = new Set(other.subjects.map(plain));
      const subjects = one.subjects.filter((subject) => theirs.has(plain(subject)));
      const asks = one.asks.flatMap((a) =>
        other.asks.filter((b) => isLike(a.what, b.what)).map((b) => [a.what, b.what] as const),
      );
      return subjects.length > 0 || asks.length > 0 ? [{ one, other, subjects, asks }] : [];
    }),
  );
}

function plain(subject: string): string {
  return subject.trim().toLowerCase();
}
