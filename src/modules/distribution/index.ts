/** Distribution: delegation decisions reported to their committee, and decisions sent to those they are for. README.md. */

export { distributionEntryWords } from './entry-words.ts';
export { drawUpList, listsReaction } from './lists/actions.ts';
export { acknowledgeNotice, sendNotices } from './notices/actions.ts';
export type { NoticeId } from './notices/notice.ts';
export { distributionPolicy } from './policy.ts';
export { addDistributionRoutes } from './routes.ts';
export type { DistributionServices } from './services.ts';
export { distributionSubjectPages, distributionSubjects } from './subjects.ts';
