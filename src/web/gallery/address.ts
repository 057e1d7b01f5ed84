import * as z from 'zod/mini';
import { addressOf } from '../../platform/ui/index.ts';

/** What the address of the gallery's table holds. */
export const galleryAddress = addressOf({ kind: z.enum(['secondary', 'remote', 'abroad']), name: z.string() });
