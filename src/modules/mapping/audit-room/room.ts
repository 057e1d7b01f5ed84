import { z } from 'zod';
import type { Actor } from '../../../access/index.ts';
import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import type { RunId } from '../runs/run.ts';

export type RoomId = Id<'AuditRoomId'>;
export type SampleId = Id<'AuditSampleId'>;

/** What samples are drawn from: everyone whom the mapping was about, their cases, the findings whose names are open. */
export const POPULATIONS = ['persons', 'cases', 'findings'] as const;
export type PopulationName = (typeof POPULATIONS)[number];

/** An auditor is somebody employed or elected here, or comes from outside and has an account alone. */
export interface Auditor {
  readonly person: PersonId | null;
  readonly account: string | null;
}

/** The auditor's room (revisorns rum): what one auditor may read and draw of one mapping, until a day. */
export interface AuditRoom {
  readonly id: RoomId;
  readonly run: RunId;
  readonly auditor: Auditor;
  readonly givenAt: Instant;
  readonly givenBy: PersonId | null;
  /** The last day that it is open. */
  readonly until: LocalDate;
  /** When it was ended before that. */
  readonly endedAt: Instant | null;
  /** Mixed into every reference, so that nobody can reckon from an id which reference it has. */
  readonly salt: string;
}

/** A population as it was frozen: from then on nothing is added to it or taken from it. */
export interface FrozenPopulation {
  readonly name: PopulationName;
  readonly frozenAt: Instant;
  readonly hash: string;
  /** In their order. */
  readonly references: readonly string[];
  /** What each of them stands for, in the same order; null once that has been forgotten. */
  readonly ids: readonly string[] | null;
}

/** A sample that was drawn from a frozen population with the auditor's seed. */
export interface Sample {
  readonly id: SampleId;
  readonly population: PopulationName;
  readonly seed: string;
  readonly size: number;
  readonly drawnAt: Instant;
  /** In the order of the draw. */
  readonly references: readonly string[];
}

/** A room is open for a year and a day at most. */
const LONGEST_DAYS = 366;

/** Whether the room can be entered on that day. */
export function isRoomOpen({ until, endedAt }: Pick<AuditRoom, 'until' | 'endedAt'>, on: LocalDate): boolean {
  return endedAt === null && on <= until;
}

/** Whether a room can be open until that day. */
export function canLastUntil(until: LocalDate, today: LocalDate): boolean {
  return until >= today && until <= addDays(today, LONGEST_DAYS);
}

/** Whether somebody is the auditor that is meant. */
export function isAuditor({ person, account }: Auditor, actor: Pick<Actor, 'person' | 'account'>): boolean {
  return person === null ? account === actor.account : person === actor.person;
}

const id = z.uuid();

/** To whom a room is given, and its last day. */
export const roomForm = z
  .strictObject({ auditor: z.strictObject({ kind: z.enum(['person', 'account']), id }), until: dayField })
  .meta({
    id: 'AuditRoomForm',
    example: { auditor: { kind: 'person', id: '0197c5a0-0000-7000-8000-000000000001' }, until: '2026-12-31' },
  });
export type RoomForm = z.output<typeof roomForm>;

export const freezeForm = z
  .strictObject({ population: z.enum(POPULATIONS) })
  .meta({ id: 'AuditFreezing', example: { population: 'persons' } });

export const drawForm = z
  .strictObject({
    population: z.enum(POPULATIONS),
    seed: z.string().trim().min(1).max(200),
    size: z.int().min(1).max(500),
  })
  .meta({ id: 'AuditDraw', example: { population: 'persons', seed: 'Fullmäktige 2026-06-17', size: 28 } });
export type DrawForm = z.output<typeof drawForm>;
