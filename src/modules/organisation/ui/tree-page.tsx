import './tree-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { Page, PageLink, useTexts } from '../../../platform/ui/index.ts';
import type { unitInTree } from '../api.ts';
import { treePage } from './pages.ts';
import { unitsQuery } from './queries.ts';
import { organisationPageTexts } from './texts.ts';
import type { TimesInAddress } from './times.ts';
import { TimesBar } from './times-bar.tsx';

type UnitInTree = z.output<typeof unitInTree>;

/** Levels of the tree that stand open from the start: the organisation and its administrations. */
const OPEN_LEVELS = 1;

/** The whole tree of units, as of a day. */
export function TreePage() {
  const t = useTexts(organisationPageTexts);
  const view = treePage.useSearch();
  const navigate = treePage.useNavigate();
  const { data } = useSuspenseQuery(unitsQuery(view));
  const below = Map.groupBy(data.units, (unit) => unit.parentId);
  return (
    <Page title={t('organisation.tree.title')} lead={t('organisation.tree.lead')} width="wide">
      <TimesBar times={view} onTimes={(times) => navigate({ search: (old) => ({ ...old, ...times }) })} />
      <p>
        <PageLink to="/organisation/roles" search={{ on: view.on, knownOn: view.knownOn }}>
          {t('organisation.tree.roles')}
        </PageLink>
      </p>
      {data.units.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('organisation.tree.empty')}</p>
          <p>{t('organisation.tree.empty.how')}</p>
        </div>
      ) : (
        <ul className="unit-tree">
          {(below.get(null) ?? []).map((unit) => (
            <Branch key={unit.id} unit={unit} below={below} level={0} times={view} />
          ))}
        </ul>
      )}
    </Page>
  );
}

interface BranchProps {
  readonly unit: UnitInTree;
  readonly below: ReadonlyMap<string | null, readonly UnitInTree[]>;
  readonly level: number;
  readonly times: TimesInAddress;
}

function Branch({ unit, below, level, times }: BranchProps) {
  const t = useTexts(organisationPageTexts);
  const children = below.get(unit.id) ?? [];
  const { on, knownOn } = times;
  return (
    <li>
      <div className="unit-tree__unit">
        <PageLink to="/units/$unitId" params={{ unitId: unit.id }} search={{ on, knownOn }}>
          {unit.name}
        </PageLink>
        <span className="muted">{unit.manager?.name ?? t('organisation.unit.no-manager')}</span>
      </div>
      {children.length === 0 ? null : (
        <details open={level < OPEN_LEVELS}>
          <summary>{t('organisation.tree.below', { n: children.length, name: unit.name })}</summary>
          <ul>
            {children.map((child) => (
              <Branch key={child.id} unit={child} below={below} level={level + 1} times={times} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
