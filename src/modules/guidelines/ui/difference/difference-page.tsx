import '@navikt/ds-css/dist/component/form.css';
import './difference.css';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTexts } from '../../../../platform/ui/index.ts';
import type { VersionAnswer } from '../../api.ts';
import { isEmpty } from '../../difference/difference.ts';
import { differencePage } from '../pages.ts';
import { differenceQuery, guidelinesQuery, versionQuery } from '../queries.ts';
import { pageTexts } from '../texts.ts';
import { useVersionTitle, VersionFrame } from '../version/version-head.tsx';
import { DifferenceView } from './difference-view.tsx';

/** What differs between two versions of a guideline, before and after beside each other. */
export function DifferencePage() {
  const t = useTexts(pageTexts);
  const { versionId } = differencePage.useParams();
  const { from } = differencePage.useSearch();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  return (
    <VersionFrame version={version} title={t('guidelines.page.difference.title')} width="wide">
      <Chooser version={version} from={from} />
      {from === undefined ? null : <Compared version={version} from={from} />}
    </VersionFrame>
  );
}

/** Chooses what to compare with: the other versions of the same guideline that the reader may see. */
function Chooser({ version, from }: { readonly version: VersionAnswer; readonly from: string | undefined }) {
  const t = useTexts(pageTexts);
  const navigate = differencePage.useNavigate();
  const id = useId();
  const { data } = useSuspenseQuery(guidelinesQuery({}));
  const others = data.guidelines
    .filter(({ versions }) => versions.some((one) => one.id === version.id))
    .flatMap(({ versions }) => versions.filter((one) => one.id !== version.id));
  if (others.length === 0) return <p>{t('guidelines.page.difference.none-other')}</p>;
  const before = others.findLast(({ number }) => number !== null && (version.decision?.number ?? Infinity) > number);
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('from');
    void navigate({ search: (old) => ({ ...old, from: String(chosen) }) });
  }
  return (
    <form onSubmit={show} className="difference-chooser">
      <Select
        key={from}
        id={id}
        name="from"
        label={t('guidelines.page.difference.choose')}
        defaultValue={from ?? before?.id ?? ''}
      >
        {others.map(({ id: other, number, title }) => (
          <option key={other} value={other}>
            {number === null
              ? t('guidelines.page.draft-of', { title })
              : t('guidelines.page.version-of', { number: String(number), title })}
          </option>
        ))}
      </Select>
      <Button variant="secondary">{t('guidelines.page.difference.show')}</Button>
    </form>
  );
}

function Compared({ version, from }: { readonly version: VersionAnswer; readonly from: string }) {
  const t = useTexts(pageTexts);
  const titleOf = useVersionTitle();
  const { data: before } = useSuspenseQuery(versionQuery(from));
  const { data: difference } = useSuspenseQuery(differenceQuery(version.id, from));
  if (isEmpty(difference)) return <p role="status">{t('guidelines.page.difference.same')}</p>;
  return (
    <DifferenceView
      difference={difference}
      before={before.content}
      after={version.content}
      names={{ before: titleOf(before), after: titleOf(version) }}
    />
  );
}
