export { installJobs, jobsKey } from './install.ts';
export { createJobs, type JobData, type JobKind, type Jobs, type ListEmployers } from './jobs.ts';
