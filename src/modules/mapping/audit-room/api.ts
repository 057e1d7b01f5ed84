import { z } from 'zod';
import { OUTCOMES, REASONS } from '../finding-register/standing.ts';
import { FINDING_NAMES } from '../findings.ts';
import { DETECTORS } from '../runs/detectors.ts';
import { POPULATIONS } from './room.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const reference = z.string();

export const roomMade = z.object({ id }).meta({ id: 'AuditRoomMade' });
export const sampleMade = z.object({ id }).meta({ id: 'AuditSampleMade' });

const auditor = z.object({ kind: z.enum(['person', 'account']), id: z.string(), name: z.string() });

/** The rooms over a mapping, for those who give them, and whom they can be given to. */
export const givenRooms = z
  .object({
    items: z.array(
      z.object({
        id,
        /** Null for an auditor whom the reader may not know of. */
        auditor: z.string().nullable(),
        givenAt: moment,
        until: day,
        endedAt: moment.nullable(),
        isOpen: z.boolean(),
      }),
    ),
    auditors: z.array(auditor),
  })
  .meta({ id: 'AuditRoomsGiven' });
export type GivenRooms = z.output<typeof givenRooms>;

const roomRow = z.object({
  id,
  runId: id,
  title: z.string(),
  from: day,
  cutoff: day,
  auditor: z.string().nullable(),
  until: day,
  isOpen: z.boolean(),
});
export type RoomRow = z.output<typeof roomRow>;

export const roomList = z.object({ items: z.array(roomRow) }).meta({ id: 'AuditRooms' });
export type RoomList = z.output<typeof roomList>;

export const roomView = roomRow
  .extend({
    givenAt: moment,
    givenBy: z.string().nullable(),
    populations: z.array(
      z.object({
        name: z.enum(POPULATIONS),
        /** Null until it is frozen: then how many there are, when, and by which hash. */
        frozen: z.object({ count: z.int(), hash: z.string(), frozenAt: moment }).nullable(),
      }),
    ),
    samples: z.array(
      z.object({
        id,
        population: z.enum(POPULATIONS),
        seed: z.string(),
        size: z.int(),
        drawnAt: moment,
        count: z.int(),
      }),
    ),
    /** Whether the reader is the auditor, who freezes and draws. */
    mayDraw: z.boolean(),
  })
  .meta({ id: 'AuditRoom' });
export type RoomView = z.output<typeof roomView>;

/** What is told of one that was drawn: never who it is. */
const personRow = z.object({
  population: z.literal('persons'),
  administration: z.string().nullable(),
  isManager: z.boolean(),
  cases: z.int(),
  findings: z.int(),
});
const caseRow = z.object({
  population: z.literal('cases'),
  kind: z.string(),
  status: z.string(),
  outcome: z.string().nullable(),
  reportedOn: day,
  journalNumber: z.string().nullable(),
});
const findingRow = z.object({
  population: z.literal('findings'),
  detector: z.enum(DETECTORS),
  finding: z.enum(FINDING_NAMES),
  state: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.enum(REASONS).nullable(),
});
export type SampledRow = z.output<typeof personRow> | z.output<typeof caseRow> | z.output<typeof findingRow>;

export const sampleView = z
  .object({
    id,
    room: z.object({ id, title: z.string() }),
    population: z.enum(POPULATIONS),
    seed: z.string(),
    size: z.int(),
    drawnAt: moment,
    frozenAt: moment,
    hash: z.string(),
    /** Drawn anew now from the population as it is kept: whether it still has its hash, and the sample is the same. */
    redrawn: z.object({ isPopulationSame: z.boolean(), isSampleSame: z.boolean() }),
    rows: z.array(
      z.object({
        reference,
        /** Null when what it stood for has been disposed of. */
        about: z.discriminatedUnion('population', [personRow, caseRow, findingRow]).nullable(),
      }),
    ),
  })
  .meta({ id: 'AuditSample' });
export type SampleView = z.output<typeof sampleView>;

export const looksQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const lookedAt = ['finding', 'audit-room'] as const;

/** Who has looked at what of the mapping: at whom is told by reference alone. */
export const roomLooks = z
  .object({
    items: z.array(
      z.object({ at: moment, looker: z.string().nullable(), resource: z.enum(lookedAt), reference: z.string() }),
    ),
    total: z.int(),
  })
  .meta({ id: 'AuditRoomLooks' });
export type RoomLooks = z.output<typeof roomLooks>;
