import type { Instant } from '../../kernel/clock.ts';
import { problem } from './problems.ts';

/** One message to one reader, as plain text: nothing to track, nothing to hide a link behind, readable by every program. */
export interface Message {
  /** Names the message for good, also when it is sent again: letters, digits, `.`, `_` and `-`. */
  readonly id: string;
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: 'sv' | 'en';
}

/** Where messages go. */
export interface Mail {
  /**
   * Hands a message over. Throws `mail.not-an-address`, `mail.refused` or `mail.not-set-up` when another attempt would
   * not help, and `mail.unreachable` when it would. Problems never carry the address.
   */
  send(message: Message): Promise<void>;
  /** Lets go of open connections. */
  close(): Promise<void>;
}

/** A message as nodemailer takes it. */
export type Composed = ReturnType<typeof composed>;

const ID = /^[\w.-]{1,200}$/;
/** Stricter than the standard: no spaces, quotes, brackets, commas or control characters, so that one address stays one. */
const ADDRESS = /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[^\s\p{C}"(),:;<>@[\\\]]{1,255}$/u;
const CONTROL = /\p{C}+/gu;

/**
 * The message with its head: from us, written by a machine (so that no absence notice answers it), and under an id
 * that is the same when it is sent again. Throws a RangeError for an id that cannot be one, `mail.not-an-address`.
 */
export function composed(message: Message, from: string, at: Instant) {
  if (!ID.test(message.id)) throw new RangeError('a message id has letters, digits, dots and hyphens only');
  if (!ADDRESS.test(message.to)) throw problem('mail.not-an-address');
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: '', address: message.to },
    subject: message.subject.replace(CONTROL, ' ').trim(),
    text: message.text,
    date: new Date(at),
    messageId: `<${message.id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
