import type { Checklist, GuidelineContent, Preference } from '../../../guidelines/index.ts';
import type { CaseObstacle, Circumstances, Flag } from '../../kind.ts';
import { measure, periodOf, remoteShareOf, weekOf } from './schedule.ts';
import { HIDDEN_PLACE, PLACES, type RemoteWork } from './schema.ts';
import { FLAG_TITLES, OBSTACLE_TITLES } from './texts.ts';

export { measure, periodOf };

/** What of a guideline is asked of an application beside its limits. */
export type Asked = Pick<GuidelineContent, 'preferences' | 'checklists'>;

/** The preference that says in which order places are tried, by its id. */
const PLACE_ORDER = 'place';

/**
 * What the items of a guideline's lists ask, by their ids: whether the application says so. An item that no application
 * can tell (the signatures) is not held against it.
 */
const SAYS: Readonly<Record<string, (report: RemoteWork) => boolean>> = {
  'home-insurance': ({ place, hasHomeInsurance }) => place !== 'home' || hasHomeInsurance,
  'in-the-inventory': ({ isInInventory, computer }) => computer === 'own' || isInInventory,
  marked: ({ isMarked, computer }) => computer === 'own' || isMarked,
  'computer-of-the-employer': ({ secrets, computer }) => secrets === 'none' || computer === 'employer',
  'set-apart': ({ secrets, isSetApart }) => secrets === 'none' || isSetApart,
  screen: ({ secrets, isScreenHidden }) => secrets === 'none' || isScreenHidden,
  access: ({ secrets, isClosedToOthers }) => secrets === 'none' || isClosedToOthers,
};

/**
 * What stands against the application itself, limits apart: places in another order, items of the lists that it does not
 * meet, each as strong as the guideline says. Data about patients on one's own computer stops whatever the guideline.
 */
export function againstGuideline(report: RemoteWork, asked: Asked): CaseObstacle[] {
  const lists = asked.checklists.flatMap((list) => obstaclesOfList(list, report));
  const isOwnComputer = report.secrets === 'patients' && report.computer === 'own';
  const isSaid = lists.some(({ facts }) => facts.limit === 'computer-of-the-employer');
  return [
    ...asked.preferences.flatMap((preference) => obstacleOfOrder(preference, report)),
    ...lists,
    ...(isOwnComputer && !isSaid
      ? [obstacle('patients.own-computer', 'stops', null, { limit: 'computer-of-the-employer' })]
      : []),
  ];
}

function obstaclesOfList({ items, section }: Checklist, report: RemoteWork): CaseObstacle[] {
  return items
    .filter(({ id }) => SAYS[id]?.(report) === false)
    .map(({ id, text, strength }) => ({
      code: 'checklist.not-met',
      effect: strength === 'ska' ? 'stops' : 'asks-reason',
      title: {
        sv: `${OBSTACLE_TITLES['checklist.not-met'].sv}: ${text.sv}`,
        en: `${OBSTACLE_TITLES['checklist.not-met'].en}: ${text.en}`,
      },
      section,
      facts: { limit: id },
    }));
}

/** A place that comes later in the order asks why those before it were not taken; to have tried them is to say so. */
function obstacleOfOrder({ id, items, section }: Preference, { place }: RemoteWork): CaseObstacle[] {
  if (id !== PLACE_ORDER) return [];
  const before = items.findIndex((item) => item.id === (place === 'elsewhere' ? 'home' : place));
  return before > 0 ? [obstacle('place.not-first', 'asks-reason', section, { limit: id })] : [];
}

/** What asks for a closer look. */
export function flagsOf(report: RemoteWork, { isManager }: Circumstances): Flag[] {
  const raised: Record<keyof typeof FLAG_TITLES, boolean> = {
    'flag.patients': report.secrets === 'patients',
    'flag.secrets': report.secrets === 'secret',
    'flag.own-computer': report.computer === 'own',
    'flag.no-visits': !report.mayBeVisited,
    'flag.elsewhere': report.place === 'elsewhere',
    'flag.no-end': report.to === undefined,
    'flag.leads': isManager,
  };
  return Object.entries(FLAG_TITLES).flatMap(([code, title]) =>
    raised[code as keyof typeof FLAG_TITLES] ? [{ code, title }] : [],
  );
}

/**
 * Whether so much has changed that it is assessed anew: more of the time, fewer days on site, another place, longer,
 * other tasks, more that is secret, another computer, or a place that is less closed than it was.
 */
export function isMaterial(before: RemoteWork, after: RemoteWork): boolean {
  const least = ({ weeks }: RemoteWork) => Math.min(...weeks.map((week) => weekOf(week).onSiteDays));
  return (
    remoteShareOf(after) > remoteShareOf(before) ||
    least(after) < least(before) ||
    after.from < before.from ||
    periodOf(after).to > periodOf(before).to ||
    (['place', 'workplaceId', 'municipality', 'address', 'tasks', 'computer', 'secrets'] as const).some(
      (field) => before[field] !== after[field],
    ) ||
    (['isSetApart', 'isScreenHidden', 'isClosedToOthers', 'mayBeVisited'] as const).some(
      (field) => before[field] && !after[field],
    )
  );
}

/** What is kept of somebody with a protected identity: no address, no municipality, no workplace (DOMAIN 25). */
export function withoutPlace(report: RemoteWork): RemoteWork {
  const { workplaceId: _, workplace: __, municipality: ___, address: ____, ...rest } = report;
  return { ...rest, place: HIDDEN_PLACE };
}

/** The desk it takes at one of the employer's workplaces, on each weekday that has any work from there. */
export function deskOf({ workplaceId, weeks }: RemoteWork) {
  if (workplaceId === undefined) return undefined;
  const weekdays = weeks.flatMap((week) => week.filter(({ remote }) => remote > 0).map(({ weekday }) => weekday));
  return { workplace: workplaceId, weekdays: [...new Set(weekdays)] };
}

/** The share of remote work as lists show it, to a tenth of a per cent. */
export function shownShareOf(report: Pick<RemoteWork, 'weeks'>): number {
  return Math.round(remoteShareOf(report) * 10) / 10;
}

/** The order in which places are tried, as the guideline has it; else the employer's own first, the home last. */
export function placesInOrder({ preferences }: Pick<Asked, 'preferences'>): readonly string[] {
  return preferences.find(({ id }) => id === PLACE_ORDER)?.items.map(({ id }) => id) ?? PLACES;
}

function obstacle(
  code: keyof typeof OBSTACLE_TITLES,
  effect: CaseObstacle['effect'],
  section: string | null,
  facts: CaseObstacle['facts'],
): CaseObstacle {
  return { code, effect, title: OBSTACLE_TITLES[code], section, facts };
}
