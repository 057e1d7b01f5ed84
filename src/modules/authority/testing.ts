export { aRegion, type Someone } from './testing-employer.ts';
