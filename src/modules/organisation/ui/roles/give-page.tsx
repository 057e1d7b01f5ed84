import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, useTexts, useToday } from '../../../../platform/ui/index.ts';
import { GIVEN_ROLES, type GivenRole } from '../../schema.ts';
import { giveRolePage } from '../pages.ts';
import { rolePlacesQuery } from '../queries.ts';
import { organisationPageTexts } from '../texts.ts';
import { GiveForm } from './give-form.tsx';
import { type PlaceKind, placesOf } from './places.ts';
import { rolesTexts } from './texts.ts';

/** Gives somebody a role: which one, for what, to whom, for which days. */
export function GiveRolePage() {
  const t = useTexts(rolesTexts);
  const names = useTexts(organisationPageTexts);
  const navigate = giveRolePage.useNavigate();
  const queries = useQueryClient();
  const today = useToday();
  const { data: places } = useSuspenseQuery(rolePlacesQuery);
  const [role, setRole] = useState<GivenRole>();
  const [chosen, setChosen] = useState<PlaceKind>();
  const offered = GIVEN_ROLES.filter((one) => placesOf(one, places.everywhere).length > 0);
  const kinds = role === undefined ? [] : placesOf(role, places.everywhere);
  const place = kinds.find((kind) => kind === chosen) ?? kinds[0];

  async function given(from: LocalDate) {
    await queries.invalidateQueries({ queryKey: ['organisation'] });
    await navigate({ to: '/organisation/roles', search: { done: 'given', ...(from > today ? { on: from } : {}) } });
  }
  return (
    <Page
      title={t('organisation.roles.give')}
      kicker={<PageLink to="/organisation/roles">{t('organisation.roles.title')}</PageLink>}
      lead={t('organisation.roles.give.lead')}
    >
      <div className="stack">
        <Select
          label={t('organisation.roles.role')}
          description={role === undefined ? undefined : t(`organisation.roles.what.${role}`)}
          value={role ?? ''}
          onChange={({ target }) => setRole(GIVEN_ROLES.find((one) => one === target.value))}
        >
          <option value="">{t('organisation.roles.role.choose')}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {names(`organisation.role.${one}`)}
            </option>
          ))}
        </Select>
        {kinds.length < 2 ? null : (
          <RadioGroup legend={t('organisation.roles.place')} value={place} onChange={setChosen}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`organisation.roles.place.${kind}`)}
              </Radio>
            ))}
          </RadioGroup>
        )}
        {role === undefined || place === undefined ? null : (
          <GiveForm key={`${role} ${place}`} role={role} place={place} onGiven={given} />
        )}
      </div>
    </Page>
  );
}
