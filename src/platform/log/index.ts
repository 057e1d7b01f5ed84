export { createLog, describeError, type Log, type LogLevel } from './log.ts';
