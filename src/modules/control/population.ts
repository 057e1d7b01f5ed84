import type { Actor } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { type LevelSource, organisationAt, pathOf, type Reader, treeOf } from '../organisation/index.ts';
import { problem } from './problems.ts';
import type { ControlServices } from './services.ts';

/** Of what can be drawn: a part of a level in one state. */
export interface PopulationKind {
  readonly key: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** More than anybody draws by hand from; the array that is kept stays a few megabytes. */
const MOST = 100_000;
const PAGE = 5_000;

function readerOf({ policy, clock }: ControlServices, actor: Actor): Reader {
  return { actor, policy, times: nowOf(clock) };
}

/** Everything that the actor may draw from. */
export function populationKinds(services: ControlServices, actor: Actor): readonly PopulationKind[] {
  const reader = readerOf(services, actor);
  return services.levelSources.flatMap((source) =>
    source.partsFor(reader).flatMap(({ part, title, states }) =>
      states.map((one) => ({
        key: `${part} ${one.state}`,
        title: { sv: `${title.sv}: ${one.title.sv}`, en: `${title.en}: ${one.title.en}` },
      })),
    ),
  );
}

/**
 * The ids of a population in a unit and below it, of what the actor may see one by one. Throws
 * `control.population-unknown`, `control.too-many`.
 */
export async function readPopulation(
  tx: Tx,
  services: ControlServices,
  actor: Actor,
  key: string,
  unit: UnitId,
): Promise<readonly string[]> {
  const { source, part, state, reader } = named(services, actor, key);
  const tree = treeOf(await organisationAt(tx, reader.times).listUnits());
  const units = [...tree.keys()].filter((one) => pathOf(tree, one).some(({ id }) => id === unit));
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await source.rowsIn(tx, reader, { part, state, units, limit: PAGE, offset }, 'sv');
    if (total > MOST) throw problem('control.too-many');
    ids.push(...items.map(({ id }) => id));
    if (items.length < PAGE) return ids.sort();
  }
}

function named(services: ControlServices, actor: Actor, key: string) {
  const reader = readerOf(services, actor);
  const [part = '', state = ''] = key.split(' ');
  const source: LevelSource | undefined = services.levelSources.find((one) =>
    one.partsFor(reader).some((of) => of.part === part && of.states.some((known) => known.state === state)),
  );
  if (source === undefined) throw problem('control.population-unknown');
  return { source, part, state, reader };
}

/** Where one that was drawn lies, by what it was drawn from. */
export function hrefOf(key: string | null, id: string): string | null {
  if (key === null) return null;
  if (key.startsWith('case.')) return `/cases/${id}`;
  if (key.startsWith('oral-agreement ')) return `/oral-agreements/${id}`;
  if (key.startsWith('finding ')) return `/findings/${id}`;
  return null;
}
