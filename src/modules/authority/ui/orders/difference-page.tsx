import { useSuspenseQuery } from '@tanstack/react-query';
import { Page, SummaryList, useTexts } from '../../../../platform/ui/index.ts';
import type { DelegationItem } from '../../schema.ts';
import { differencePage } from '../pages.ts';
import { differenceQuery, versionQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { useItemText } from './item-text.ts';

/** What reads otherwise in one version than in another, item by item. */
export function DifferencePage() {
  const t = useTexts(authorityPageTexts);
  const { versionId, fromId } = differencePage.useParams();
  const { data: to } = useSuspenseQuery(versionQuery(versionId));
  const { data: from } = useSuspenseQuery(versionQuery(fromId));
  const { data } = useSuspenseQuery(differenceQuery(versionId, fromId));
  const words = { words: [...to.content.words, ...from.content.words] };
  const name = ({ decision, content }: typeof to) =>
    decision === null ? content.title : t('authority.version', { number: decision.number });
  const lists = [data.added, data.removed, data.changed];
  const isEmpty = data.title === null && !data.isReordered && lists.every((list) => list.length === 0);
  return (
    <Page
      title={t('authority.difference.title')}
      kicker={to.authority.name}
      lead={t('authority.difference.lead', { from: name(from), to: name(to) })}
    >
      {isEmpty ? <p>{t('authority.difference.none')}</p> : null}
      {data.title === null ? null : <p>{t('authority.difference.heading', data.title)}</p>}
      {data.isReordered ? <p>{t('authority.difference.reordered')}</p> : null}
      <Changed words={words} changed={data.changed} />
      <Items words={words} heading={t('authority.difference.added')} items={data.added} />
      <Items words={words} heading={t('authority.difference.removed')} items={data.removed} />
    </Page>
  );
}

type Words = Parameters<typeof useItemText>[0];

interface ItemsProps {
  readonly words: Words;
  readonly heading: string;
  readonly items: readonly DelegationItem[];
}

function Items({ words, heading, items }: ItemsProps) {
  const { rows } = useItemText(words);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {items.map((item) => (
        <section key={item.number}>
          <h3>
            {item.number} {item.text}
          </h3>
          <SummaryList rows={rows(item)} />
        </section>
      ))}
    </section>
  );
}

interface ChangedProps {
  readonly words: Words;
  readonly changed: readonly { readonly number: string; readonly from: DelegationItem; readonly to: DelegationItem }[];
}

/** Of each changed item only what reads otherwise, before and after. */
function Changed({ words, changed }: ChangedProps) {
  const t = useTexts(authorityPageTexts);
  const { rows } = useItemText(words);
  if (changed.length === 0) return null;
  const whole = (item: DelegationItem) => [{ label: t('authority.edit.text'), value: item.text }, ...rows(item)];
  return (
    <section>
      <h2>{t('authority.difference.changed')}</h2>
      {changed.map(({ number, from, to }) => {
        const before = new Map(whole(from).map(({ label, value }) => [label, value]));
        const after = new Map(whole(to).map(({ label, value }) => [label, value]));
        const labels = [...new Set([...before.keys(), ...after.keys()])];
        const differing = labels.filter((label) => before.get(label) !== after.get(label));
        return (
          <section key={number}>
            <h3>
              {number} {to.text}
            </h3>
            <SummaryList
              rows={differing.flatMap((label) => [
                { label: `${label} (${t('authority.difference.before')})`, value: before.get(label) },
                { label: `${label} (${t('authority.difference.after')})`, value: after.get(label) },
              ])}
            />
          </section>
        );
      })}
    </section>
  );
}
