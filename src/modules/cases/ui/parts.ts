export { beginReport } from './report/begin-report.ts';
