import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  ButtonAnchor,
  Page,
  PageLink,
  PlainTable,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { icicleOf } from '../../levels/icicle.ts';
import { Icicle, Legend } from '../levels/tree-picture.tsx';
import { boardPagePage, boardPageQuery } from './pages.ts';
import { boardTexts } from './texts.ts';
import { boardWords } from './words.ts';

/** The page as the board got it; each question leads to the row behind it, for those who may see that. */
export function BoardPagePage() {
  const t = useTexts(boardTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { pageId } = boardPagePage.useParams();
  const { data: page } = useSuspenseQuery(boardPageQuery(pageId));
  const { content, authority } = page;
  const words = boardWords(t as never, language);
  const day = (on: string) => formats.day(on as LocalDate);
  const [root] = content.tree;
  return (
    <Page
      title={t('accountability.board.title', { day: day(page.meetingOn) })}
      lead={t('accountability.board.lead.since', { day: day(page.since) })}
      width="wide"
      kicker={
        <PageLink to="/board-pages" search={{}}>
          {t('accountability.board.back')}
        </PageLink>
      }
    >
      <p>
        <strong>{t('accountability.board.made', { day: day(content.on), authority: authority.name })}</strong>
      </p>
      <p>
        <ButtonAnchor href={`/api/v1/board-pages/${pageId}/pdf`} variant="secondary" download>
          {t('accountability.board.pdf')}
        </ButtonAnchor>
      </p>
      <section aria-labelledby="questions">
        <h2 id="questions">{t('accountability.board.questions')}</h2>
        {content.questions.length === 0 ? <p>{t('accountability.board.questions.none')}</p> : null}
        <ol>
          {content.questions.map((one) => (
            <li key={`${one.code} ${one.about}`}>
              <strong>{words.question(one)}</strong> {words.row(one)}{' '}
              <a href={one.row.href} aria-label={`${t('accountability.board.row.open')}: ${words.question(one)}`}>
                {t('accountability.board.row.open')}
              </a>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="unknown">
        <h2 id="unknown">{t('accountability.board.unknown')}</h2>
        <ul>
          {content.unknown.map((one) => (
            <li key={one.code}>{words.unknown(one)}</li>
          ))}
        </ul>
        <p>{t('accountability.board.not-checked')}</p>
      </section>
      <section>
        <h2>{t('accountability.board.late')}</h2>
        <PlainTable
          name={t('accountability.board.late')}
          titles={[
            t('accountability.board.administration'),
            ...content.total.map(({ column }) => words.column(column)),
          ]}
          rows={[
            ...content.administrations.map(({ name, cells }) => ({
              key: name ?? '',
              cells: [name ?? t('accountability.board.outside'), ...cells.map((cell) => words.cell(cell))],
            })),
            { key: 'all', cells: [t('accountability.board.total'), ...content.total.map((cell) => words.cell(cell))] },
          ]}
        />
        <p>{t('accountability.board.hidden')}</p>
        {root === undefined || root.weight === 0 ? null : (
          <>
            <Icicle
              blocks={icicleOf(content.tree)}
              names={new Map(content.tree.map(({ id, name }) => [id, name]))}
              label={t('accountability.board.picture')}
            />
            <Legend hides />
          </>
        )}
      </section>
      <section aria-labelledby="happened">
        <h2 id="happened">{t('accountability.board.happened')}</h2>
        <ul>
          {content.happened.map((one) => (
            <li key={one.code}>{words.happened(one)}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
