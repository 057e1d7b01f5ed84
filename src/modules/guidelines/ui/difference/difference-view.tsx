import { StatusTag, useTexts } from '../../../../platform/ui/index.ts';
import type { PartList } from '../../content/parts.ts';
import type { Difference, ListDifference, WholePart } from '../../difference/schema.ts';
import type { GuidelineContent } from '../../schema.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';
import { type Sections, useSaid } from './said.ts';
import { Sides } from './sides.tsx';

interface DifferenceViewProps {
  readonly difference: Difference;
  readonly before: GuidelineContent;
  readonly after: GuidelineContent;
  readonly names: { readonly before: string; readonly after: string };
}

/** What reads otherwise: about the version itself, then list by list, each part before and after. */
export function DifferenceView({ difference, before, after, names }: DifferenceViewProps) {
  const t = useTexts(pageTexts);
  const sections: Sections = new Map([...before.sections, ...after.sections].map(({ id, heading }) => [id, heading]));
  const { fieldName, value } = useSaid(sections);
  const { fields, lists } = difference;
  return (
    <>
      {fields.length === 0 ? null : (
        <section aria-labelledby="head">
          <h2 id="head">{t('guidelines.page.difference.head')}</h2>
          {fields.map(({ field, from, to }) => (
            <article key={field} aria-labelledby={`field-${field}`}>
              <h3 id={`field-${field}`}>{fieldName(field)}</h3>
              <Sides names={names} before={value(from)} after={value(to)} />
            </article>
          ))}
        </section>
      )}
      {lists.map((list) => (
        <ListView
          key={list.list}
          difference={list}
          names={names}
          sections={sections}
          before={(before[list.list as PartList] ?? []) as readonly WholePart[]}
          after={(after[list.list as PartList] ?? []) as readonly WholePart[]}
        />
      ))}
    </>
  );
}

interface ListViewProps {
  readonly difference: ListDifference;
  readonly before: readonly WholePart[];
  readonly after: readonly WholePart[];
  readonly names: DifferenceViewProps['names'];
  readonly sections: Sections;
}

function ListView({ difference, before, after, names, sections }: ListViewProps) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const { partTitle, partText } = useSaid(sections);
  const { list, added, removed, changed, order } = difference;
  const find = (parts: readonly WholePart[], id: string) => parts.find((part) => part.id === id);
  const articles = [
    ...changed.map(({ id }) => ({ kind: 'changed' as const, from: find(before, id), to: find(after, id) })),
    ...added.map(({ part }) => ({ kind: 'added' as const, from: undefined, to: part as WholePart | undefined })),
    ...removed.map((part) => ({ kind: 'removed' as const, from: part as WholePart | undefined, to: undefined })),
  ];
  return (
    <section aria-labelledby={`list-${list}`}>
      <h2 id={`list-${list}`}>{words(`guidelines.list.${list as PartList}`)}</h2>
      <p className="muted">
        {t('guidelines.page.difference.count', {
          added: added.length,
          removed: removed.length,
          changed: changed.length,
        })}
      </p>
      {articles.map(({ kind, from, to }) => {
        const shown = to ?? from;
        if (shown === undefined) return null;
        const id = `${list}-${shown.id}`;
        return (
          <article key={id} aria-labelledby={id}>
            <h3 id={id}>
              {partTitle(shown)}{' '}
              <StatusTag tone={kind === 'removed' ? 'attention' : kind === 'added' ? 'done' : 'waiting'}>
                {t(`guidelines.page.difference.tag.${kind}`)}
              </StatusTag>
            </h3>
            <Sides
              names={names}
              before={from === undefined ? undefined : partText(from, to)}
              after={to === undefined ? undefined : partText(to, from)}
            />
          </article>
        );
      })}
      {order === null ? null : (
        <p>
          {t('guidelines.page.difference.order', {
            order: order.map((id) => partTitle(find(after, id) ?? { id })).join(', '),
          })}
        </p>
      )}
    </section>
  );
}
