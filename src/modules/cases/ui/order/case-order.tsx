import type { LocalDate } from '../../../../kernel/local-date.ts';
import { PageLink, TaskList, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { CaseViewed } from '../queries.ts';
import { orderTexts } from './texts.ts';

type Order = NonNullable<CaseViewed['order']>;
type Item = Order['items'][number];

/** What the guideline wants done before an agreement, with where to see to it; afterwards, what was and was not. */
export function CaseOrder({ seen }: { readonly seen: Pick<CaseViewed, 'order'> }) {
  const t = useTexts(orderTexts);
  const formats = useFormats();
  const { order } = seen;
  if (order === null) return null;
  const isMissing = order.items.some(({ state, demand }) => state !== 'met' && (order.isMade || demand === 'must'));
  const title = order.isMade
    ? (`cases.order.title.${isMissing ? 'broken' : 'kept'}` as const)
    : isMissing
      ? 'cases.order.title.missing'
      : 'cases.order.title';
  return (
    <section aria-labelledby="order" className="stack">
      <h2 id="order">{t(title)}</h2>
      {order.isMade ? (
        <p className="muted">{t('cases.order.on', { day: formats.day(order.on as LocalDate) })}</p>
      ) : null}
      <TaskList
        tasks={order.items.map((item) => ({
          key: item.gate,
          title: <Title item={item} isMade={order.isMade} />,
          hint: <Hint item={item} isMade={order.isMade} />,
          done: item.state === 'met',
          status: { tone: toneOf(item), text: t(`cases.order.state.${stateOf(item)}`) },
        }))}
      />
    </section>
  );
}

function Title({ item: { title, page, state }, isMade }: { readonly item: Item; readonly isMade: boolean }) {
  return page === null || (isMade && state === 'met') ? title : <PageLink to={page}>{title}</PageLink>;
}

function Hint({ item, isMade }: { readonly item: Item; readonly isMade: boolean }) {
  const t = useTexts(orderTexts);
  const formats = useFormats();
  const { section, demand, state, metOn, recordedLate, page } = item;
  return [
    t('cases.order.section', { section }),
    ...(demand === 'remind' ? [t('cases.order.remind')] : []),
    ...(metOn === null ? [] : [t('cases.order.met-on', { day: formats.day(metOn as LocalDate) })]),
    ...(recordedLate ? [t('cases.order.recorded-late')] : []),
    ...(page === null && state !== 'met' && !isMade ? [t('cases.order.here')] : []),
  ].join(' ');
}

function stateOf({ state, demand }: Item): Item['state'] | 'reminded' {
  return state === 'missing' && demand === 'remind' ? 'reminded' : state;
}

function toneOf({ state, demand }: Item) {
  return state === 'met' ? 'done' : demand === 'must' ? 'late' : 'attention';
}
