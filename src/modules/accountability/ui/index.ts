import { chainPage } from './pages.ts';

export const accountabilityPages = [chainPage] as const;
