import type { Transporter } from 'nodemailer';
import type { Clock } from '../../kernel/clock.ts';
import { composed, type Mail } from './message.ts';
import { problem } from './problems.ts';

/** A mail server and who we are to it. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587` (STARTTLS when offered, demanded when there is a password) or `smtps://…`. */
  readonly url: string;
  /** `Uppsikt <uppsikt@example.se>`. */
  readonly from: string;
  readonly clock: Clock;
}

const CONNECT_LIMIT_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;
const MESSAGES_AT_ONCE = 2;
const FIRST_PERMANENT_CODE = 500;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Mail by an SMTP server. Nothing is loaded or connected before the first message. */
export function smtpMail(options: SmtpOptions): Mail {
  let transporter: Promise<Transporter> | undefined;
  return {
    async send(message) {
      const letter = composed(message, options.from, options.clock.now());
      transporter ??= connect(options.url);
      try {
        await (await transporter).sendMail(letter);
      } catch (error) {
        throw told(error);
      }
    },
    async close() {
      (await transporter)?.close();
      transporter = undefined;
    },
  };
}

async function connect(address: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const hasPassword = url.password !== '';
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: hasPassword && !secure && !LOOPBACK.test(url.hostname),
    ...(hasPassword && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    pool: true,
    maxConnections: MESSAGES_AT_ONCE,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: SILENCE_LIMIT_MS,
  });
}

/** What the server said, without its words: they can hold the address. */
function told(error: unknown) {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (responseCode !== undefined && responseCode >= FIRST_PERMANENT_CODE)
    return problem('mail.refused', { code: responseCode });
  return problem('mail.unreachable', { reason: responseCode ?? code ?? 'unknown' });
}
