import { auditNavigation, auditPages } from './audit/pages.ts';
import * as own from './pages.ts';

export const assignmentPages = [...own.assignmentPages, ...auditPages] as const;
export const assignmentNavigation = [...own.assignmentNavigation, ...auditNavigation];
