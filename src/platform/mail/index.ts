export { folderMail } from './folder.ts';
export type { Mail, Message } from './message.ts';
export { smtpMail } from './smtp.ts';
export { withoutMail } from './without.ts';
