import './start-page.css';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { MyDutiesCard } from '../../modules/duties/ui/index.ts';
import {
  ButtonAnchor,
  NAVIGATION_GROUPS,
  type NavigationItem,
  Page,
  PageLink,
  ProblemPage,
  problemOf,
  signInAddress,
  useLanguage,
  useTexts,
  visibleTo,
} from '../../platform/ui/index.ts';
import { NavigationContext } from '../frame/navigation-context.ts';
import { type Me, meQuery } from '../me.ts';
import { webTexts } from '../texts.ts';

/** The first page: for visitors what this is, for those signed in what waits for them. */
export function StartPage() {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me === undefined) return <ProblemPage problem={problemOf(error)} onRetry={() => void refetch()} />;
  return me.person === null ? (
    <ForVisitors employer={me.employer.name} />
  ) : (
    <ForMe person={me.person} permissions={me.navigation} />
  );
}

function ForVisitors({ employer }: { readonly employer: string }) {
  const t = useTexts(webTexts);
  return (
    <Page title={t('web.start.signed-out.employer', { employer })} lead={t('web.start.signed-out.lead')}>
      <p>{t('web.start.signed-out.what')}</p>
      <div className="actions">
        <ButtonAnchor href={signInAddress('/')}>{t('web.sign-in')}</ButtonAnchor>
      </div>
    </Page>
  );
}

interface ForMeProps {
  readonly person: NonNullable<Me['person']>;
  readonly permissions: readonly string[];
}

function ForMe({ person, permissions }: ForMeProps) {
  const t = useTexts(webTexts);
  const language = useLanguage();
  const places = use(NavigationContext).filter((item) => item.description !== undefined);
  return (
    <Page title={t('web.start.welcome', { name: person.name })} width="wide">
      <section className="to-do" aria-labelledby="to-do">
        <h2 id="to-do">{t('web.start.to-do')}</h2>
        <MyDutiesCard />
      </section>
      {visibleTo(permissions, places).map(({ group, items }) => (
        <section aria-labelledby={`places-${group}`} key={group}>
          <h2 id={`places-${group}`}>
            {group === undefined ? t('web.start.shortcuts') : NAVIGATION_GROUPS[group][language]}
          </h2>
          <ul className="shortcuts">
            {items.map((item) => (
              <Shortcut item={item} key={item.to} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Shortcut({ item }: { readonly item: NavigationItem }) {
  const language = useLanguage();
  return (
    <li className="shortcuts__item">
      <PageLink to={item.to}>{item.label[language]}</PageLink>
      <p>{item.description?.[language]}</p>
    </li>
  );
}
