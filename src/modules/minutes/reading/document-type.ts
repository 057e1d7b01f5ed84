import type { DocumentType } from '../schema.ts';
import {
  ADJUSTED_MINUTES,
  AGENDA_HEADING,
  DRAFT_MARK,
  EXTRACT_HEADING,
  FRONT_FIELDS,
  WEB_PHRASES,
} from '../words/documents.ts';
import type { FurnitureKind } from './furniture.ts';
import type { Line } from './lines.ts';
import type { MotionLead } from './motion.ts';

/** What the type is judged on. */
export interface Evidence {
  readonly lines: readonly Line[];
  readonly kinds: readonly (FurnitureKind | undefined)[];
  /** Index of the first matter's line; the number of lines when there is none. */
  readonly firstMatter: number;
  readonly matters: number;
  /** True when the matters were read without their signs: items of an agenda look the same. */
  readonly signLost: boolean;
  /** Matters that decide or propose something. */
  readonly decided: number;
  readonly motionLead: MotionLead | undefined;
}

const HEAD = 25;

/** Tells what a readable document is. */
export function documentTypeOf(evidence: Evidence): Exclude<DocumentType, 'unreadable'> {
  const { lines, firstMatter, matters, signLost } = evidence;
  const decided = signLost ? 0 : evidence.decided;
  const head = lines.slice(0, Math.max(1, Math.min(HEAD, firstMatter)));
  if (isDraft(lines)) return 'draft';
  const front = frontFields(lines.slice(0, firstMatter));
  const adjusted = lines.some((line) => ADJUSTED_MINUTES.test(line.text));
  if (!adjusted && (matters === 0 || signLost) && isWebPage(lines)) return 'agenda-web';
  if (head.some((line) => EXTRACT_HEADING.test(line.text))) return 'extract';
  if (!adjusted && decided === 0 && isHeadedAgenda(head)) return 'agenda';
  if (matters > 0) return isTorn(evidence, front) ? 'extract' : 'minutes';
  if (evidence.motionLead !== undefined && front === 0) return 'motion';
  return front > 1 || adjusted || hasMinutesHeader(evidence) ? 'minutes' : 'other';
}

const SHORT_LINE = 80;
/** On a page that came as one line the heading stands within its first words. */
const FIRST_WORDS = 200;

function isDraft(lines: readonly Line[]): boolean {
  return lines
    .slice(0, FIRST_WORDS)
    .some(({ text }, at) =>
      text.length < SHORT_LINE
        ? DRAFT_MARK.test(text)
        : at < 3 && /(?<!\p{L})UTKAST(?!\p{L})/u.test(text.slice(0, FIRST_WORDS)),
    );
}

function isHeadedAgenda(head: readonly Line[]): boolean {
  const inPage = /(?<!\p{L})(?:KALLELSE|FÖREDRAGNINGSLISTA|DAGORDNING|Föredragningslista|Kallelse)(?!\p{L})/u;
  return head
    .slice(0, 15)
    .some(
      ({ text }, at) =>
        AGENDA_HEADING.test(text) || (at < 3 && text.length > FIRST_WORDS && inPage.test(text.slice(0, FIRST_WORDS))),
    );
}

function frontFields(lines: readonly Line[]): number {
  return lines.filter((line) => FRONT_FIELDS.test(line.text)).length;
}

/** Phrases that nothing but a web page has. */
const STRONG_PHRASES = 3;

function isWebPage(lines: readonly Line[]): boolean {
  const phrases = WEB_PHRASES.filter((phrase) =>
    lines.some((line) => line.text.length < 200 && phrase.test(line.text)),
  );
  return (
    phrases.length > 1 ||
    lines.some((line) => WEB_PHRASES.slice(0, STRONG_PHRASES).some((phrase) => phrase.test(line.text)))
  );
}

/** A single matter without a front page is torn from a longer document, certified or not. */
function isTorn({ matters }: Evidence, front: number): boolean {
  return matters === 1 && front < 2;
}

function hasMinutesHeader({ lines, kinds }: Evidence): boolean {
  return lines.some((line, at) => kinds[at] === 'header' && /protokoll/iu.test(line.text));
}
