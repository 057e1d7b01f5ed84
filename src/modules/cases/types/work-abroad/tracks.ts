import { type Limit, limitsFor, type Measurement, obstaclesTo } from '../../../guidelines/index.ts';
import type { EarlierCase } from '../../kind.ts';
import { groupOf } from './countries.ts';
import { count } from './days.ts';
import type { WorkAbroad } from './schema.ts';

/** The tracks that are open (DOMAIN 17); `other` is everything else, and there the default is no. */
export type Track = 'short-stay' | 'commuting' | 'other';

const KIND = 'work-abroad';

/**
 * The track of an application: a single short stay in a Nordic or EEA country, or a Nordic commuter who works at home,
 * within the limits of the guideline, earlier stays of the twelve months included. Anything unknown is `other`.
 */
export function trackOf(report: WorkAbroad, earlier: readonly EarlierCase[], limits: readonly Limit[]): Track {
  const group = groupOf(report.country);
  const { workDaysInTwelveMonths } = count(report, earlier);
  const measured = measureOf(report, workDaysInTwelveMonths);
  const isWithin = obstaclesTo(limitsFor(limits, KIND), measured).length === 0;
  if (!isWithin || group === null || group === 'third') return 'other';
  if (report.occasion === 'stay') return limits.some(isOnStays) ? 'short-stay' : 'other';
  return group === 'nordic' && limits.some(isOnCommuting) ? 'commuting' : 'other';
}

/** What limits of a guideline are held against: a stay is no commuting and the other way round. */
export function measureOf(report: WorkAbroad, stayDays: number): Measurement[] {
  const isStay = report.occasion === 'stay';
  return [
    { measure: 'stay-days', per: 'agreement', value: isStay ? stayDays : 0, unit: 'days' },
    { measure: 'commuting-share', per: 'agreement', value: isStay ? 0 : (report.shareAbroad ?? 100), unit: 'percent' },
  ];
}

/** A track is open only where the guideline says how far it goes. */
function isOnStays({ measure }: Limit): boolean {
  return measure === 'stay-days';
}

function isOnCommuting({ measure }: Limit): boolean {
  return measure === 'commuting-share';
}
