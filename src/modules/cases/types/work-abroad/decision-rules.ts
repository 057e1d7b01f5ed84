import type { Ground } from '../../../guidelines/index.ts';
import type { DecisionContent, GroundJudged } from '../../decision.ts';
import type { CaseObstacle } from '../../kind.ts';
import { OBSTACLE_TITLES } from './texts.ts';
import type { Track } from './tracks.ts';

type Tried = Pick<Ground, 'id' | 'section'>;

/** The same, from the grounds that are tried and the track: the page asks this before it sends anything. */
export function obstaclesAmong(decision: DecisionContent, grounds: readonly Tried[], track: Track): CaseObstacle[] {
  const isNo = decision.outcome === 'refused';
  return [
    // A refusal needs no answer to what would only matter if it were allowed.
    ...(isNo ? [] : grounds.flatMap((ground) => obstaclesOfGround(ground, decision.grounds))),
    ...decision.grounds
      .filter(({ ground }) => !grounds.some(({ id }) => id === ground))
      .map(({ ground }) => obstacle('ground.unknown', null, { ground })),
    ...obstaclesOfOutcome(decision, track),
  ];
}

function obstaclesOfGround({ id, section }: Tried, judged: readonly GroundJudged[]): CaseObstacle[] {
  const of = judged.find(({ ground }) => ground === id);
  if (of === undefined) return [obstacle('ground.not-judged', section, { ground: id })];
  return of.words === undefined ? [obstacle('ground.needs-words', section, { ground: id })] : [];
}

function obstaclesOfOutcome({ outcome, reasons, conditions }: DecisionContent, track: Track): CaseObstacle[] {
  const isWithin = outcome === 'agreed' || outcome === 'agreed-with-conditions';
  const found: (CaseObstacle | false)[] = [
    isWithin && track === 'other' && obstacle('outcome.outside-tracks', 'spar', {}),
    outcome === 'exception' && track !== 'other' && obstacle('outcome.no-exception', null, { track }),
    !isWithin && reasons === undefined && obstacle('outcome.needs-reasons', null, {}),
    outcome === 'agreed-with-conditions' && conditions.length === 0 && obstacle('outcome.needs-conditions', null, {}),
    outcome === 'agreed' && conditions.length > 0 && obstacle('outcome.stray-conditions', null, {}),
  ];
  return found.filter((one) => one !== false);
}

function obstacle(
  code: keyof typeof OBSTACLE_TITLES,
  section: string | null,
  facts: CaseObstacle['facts'],
): CaseObstacle {
  return { code, effect: 'stops', title: OBSTACLE_TITLES[code], section, facts };
}
