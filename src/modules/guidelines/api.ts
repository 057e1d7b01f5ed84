import { z } from 'zod';
import { momentField } from '../../platform/fields/index.ts';
import { banner } from './banners.ts';
import { day, slug, words } from './content/words.ts';
import { preset } from './presets/preset.ts';
import { guidelineContent } from './schema.ts';
import { REACHES } from './version.ts';

const id = z.uuid();
const moment = z.iso.datetime().meta({ example: '2026-06-30T08:15:00.000Z' });

/** A version in a list. */
const versionSummary = z
  .object({
    id,
    title: z.string(),
    governs: z.array(z.string()),
    status: z.enum(['draft', 'decided']),
    number: z.int().nullable(),
    validFrom: day.nullable(),
    lastDay: day.nullable(),
    backDated: z.boolean(),
    isInForce: z.boolean(),
  })
  .meta({ id: 'GuidelineVersionSummary' });

/** The guidelines of the employer, with the versions that the reader may see. */
export const guidelineList = z
  .object({
    on: day,
    knownAt: moment,
    guidelines: z.array(
      z.object({
        id,
        authorityId: id,
        authorityName: z.string(),
        reach: z.enum(REACHES),
        versions: z.array(versionSummary),
      }),
    ),
  })
  .meta({ id: 'GuidelineList' });
export type GuidelineList = z.output<typeof guidelineList>;

/** As of which day, and as known when; today and now where nothing else is asked for. */
export const listQuery = z.object({ on: day.optional(), knownAt: momentField.optional() });

/** From which day, which group alone, and which page of its rows. */
export const changeQuery = z.object({
  from: day.optional(),
  group: z.string().max(160).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** A version with all it says, who has verified its words, and what it has to say about itself. */
export const versionAnswer = z
  .object({
    id,
    guidelineId: id,
    authorityId: id,
    authorityName: z.string(),
    reach: z.enum(REACHES),
    /** What the reader may do with this guideline: prepare its versions, record what its authority has decided. */
    mayPrepare: z.boolean(),
    mayDecide: z.boolean(),
    status: z.enum(['draft', 'decided']),
    revision: z.int(),
    savedAt: moment,
    content: guidelineContent,
    contentHash: z.string(),
    decision: z
      .object({
        number: z.int(),
        decidedOn: day,
        journalNumber: z.string(),
        validFrom: day,
        lastDay: day.nullable(),
        recordedAt: moment,
        backDated: z.boolean(),
      })
      .nullable(),
    verifications: z.array(z.object({ section: slug, verifiedBy: z.string().nullable(), verifiedOn: day })),
    banners: z.array(banner),
  })
  .meta({ id: 'GuidelineVersion' });
export type VersionAnswer = z.output<typeof versionAnswer>;

/** A guideline begun: whose it is, and its first draft. */
export const newGuideline = z
  .strictObject({ authorityId: id, reach: z.enum(REACHES), content: guidelineContent })
  .meta({ id: 'NewGuideline' });

/** A draft as it is saved, or the next version begun. */
export const draft = z.strictObject({ content: guidelineContent }).meta({ id: 'GuidelineDraft' });

/** What the authority has decided. `lastDay` absent = not said, null = until another version takes over. */
export const decisionMade = z
  .strictObject({ decidedOn: day, journalNumber: words.max(60), validFrom: day, lastDay: day.nullable().optional() })
  .meta({ id: 'GuidelineDecision' });

/** Whose words have been checked against their source. */
export const verificationMade = z.strictObject({ section: slug }).meta({ id: 'GuidelineVerification' });

/** The version that was begun. */
export const madeVersion = z.object({ id }).meta({ id: 'MadeGuidelineVersion' });

/** The revision that a saved draft now has. */
export const savedDraft = z.object({ revision: z.int() }).meta({ id: 'SavedGuidelineDraft' });

/** Guidelines to begin from, and for whom the asker may begin one. */
export const presetList = z
  .object({
    presets: z.array(preset),
    authorities: z.array(z.object({ id, name: z.string(), reaches: z.array(z.enum(REACHES)) })),
  })
  .meta({ id: 'GuidelinePresets' });
export type PresetList = z.output<typeof presetList>;
