import { z } from 'zod';
import { followUp, opinion } from '../../api.ts';

/** Questions that are answered by yes or by no, and not by leaving a box alone. */
const yesNo = z.enum(['yes', 'no']);

export const opinionTyped = z.object({ objects: yesNo, text: opinion.shape.text });
export const followUpTyped = z.object({ isMet: yesNo, words: followUp.shape.words });
