import { type ChainMatter, guidelineChain, inquiryChain } from '../modules/accountability/index.ts';
import { assignmentChain } from '../modules/assignments/index.ts';
import { caseChain } from '../modules/cases/index.ts';
import { findingChain } from '../modules/mapping/index.ts';

/** The kinds of matter that have a chain: each module's, by one line. */
export const chainMatters: readonly ChainMatter[] = [
  caseChain,
  findingChain,
  assignmentChain,
  guidelineChain,
  inquiryChain,
];
