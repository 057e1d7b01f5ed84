/** Assignments (beslutade uppdrag): what a committee has ordered, down the line and reported back. README.md. */

export { noteAssignment, receiveAssignment } from './actions/carry.ts';
export { closeAssignment } from './actions/close.ts';
export { giveAssignment } from './actions/give.ts';
export { splitAssignment } from './actions/split.ts';
export { ASSIGNMENT, type Assignment, type AssignmentId, OWNER_ROLES, type OwnerRole } from './assignment.ts';
export { confirmReport, registerReport } from './audit/actions/keep.ts';
export { likeness, seemsToRepeat } from './audit/likeness.ts';
export { type AnsweredRecommendation, readReply } from './audit/read-reply.ts';
export { assignmentChain } from './chain.ts';
export { assignmentEntryWords } from './entries.ts';
export { responsibilitiesIn } from './instruction/read.ts';
export { assignmentsPolicy } from './policy.ts';
export { addAssignmentRoutes } from './routes.ts';
export { isOverdue, type State, stateOf } from './rules.ts';
export type { AssignmentServices } from './services.ts';
export { listAssignments, listNotes, visibleAssignment } from './store.ts';
export { assignmentSubjectPages, assignmentSubjects } from './subjects.ts';
