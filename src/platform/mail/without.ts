import type { Mail } from './message.ts';
import { problem } from './problems.ts';

/** For an installation in production that names no mail server: every message is refused with `mail.not-set-up`. */
export function withoutMail(): Mail {
  return {
    async send() {
      throw problem('mail.not-set-up');
    },
    async close() {},
  };
}
