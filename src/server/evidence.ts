import type { EvidenceProvider } from '../modules/cases/index.ts';
import { riskEvidence } from '../modules/risk/index.ts';
import { trainingEvidence } from '../modules/training/index.ts';

/** Who knows of what a guideline wants done before an agreement: each module's, by one line. */
export const evidence: readonly EvidenceProvider[] = [...riskEvidence, ...trainingEvidence];
