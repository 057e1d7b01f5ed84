import path from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import type { Config } from '../platform/config/index.ts';
import { folderMail, type Mail, smtpMail, withoutMail } from '../platform/mail/index.ts';

/** Mail as the configuration says: the mail server it names, else `mail` in the demonstration's data folder, else none. */
export function openMail({ mode, smtpUrl, mailFrom: from, dataDir }: Config, clock: Clock): Mail {
  if (smtpUrl !== undefined) return smtpMail({ url: smtpUrl, from, clock });
  return mode === 'demonstration' ? folderMail({ folder: path.join(dataDir, 'mail'), from, clock }) : withoutMail();
}
