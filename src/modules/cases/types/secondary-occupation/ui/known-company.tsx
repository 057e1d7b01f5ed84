import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { api, useTexts } from '../../../../../platform/ui/index.ts';
import { occupationTexts } from './texts.ts';

interface KnownCompanyProps {
  readonly organisationNumber: unknown;
  readonly counterpart: unknown;
  onName(name: string): void;
}

/** What we already call the company with that number: offered, never written over what somebody has typed. */
export function KnownCompany({ organisationNumber, counterpart, onName }: KnownCompanyProps) {
  const t = useTexts(occupationTexts);
  const digits = String(organisationNumber ?? '').replace(/[-\s]/g, '');
  // The number of a legal person: never a personal number, which stands in no address.
  const number = /^(16)?(\d{2}[2-9]\d{7})$/.exec(digits)?.[2];
  const { data } = useQuery({
    queryKey: ['companies', number],
    enabled: number !== undefined,
    retry: false,
    queryFn: async ({ signal }) => {
      // Not known is no fault of whoever writes: they are simply not offered a name.
      const named = api.get<{ readonly name: string }>(`/api/v1/companies/${number}`, { signal });
      return named.then(
        ({ name }) => name,
        () => null,
      );
    },
  });
  const isOffered = typeof data === 'string' && data !== counterpart;
  return (
    <div role="status">
      {isOffered ? (
        <p>
          {t('cases.occupation.known', { name: data })}{' '}
          <Button type="button" size="small" variant="secondary" onClick={() => onName(data)}>
            {t('cases.occupation.known.use')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
