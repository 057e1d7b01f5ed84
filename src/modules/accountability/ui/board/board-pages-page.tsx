import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Disclosure,
  Form,
  Page,
  PageLink,
  PlainTable,
  SelectField,
  useForm,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { BoardPagesAnswer } from '../../board/api.ts';
import { boardPagesPage, boardPagesQuery } from './pages.ts';
import { boardTexts } from './texts.ts';

/** The pages that boards have got before their meetings, the latest first. */
export function BoardPagesPage() {
  const t = useTexts(boardTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(boardPagesQuery);
  const day = (on: string) => formats.day(on as LocalDate);
  return (
    <Page title={t('accountability.board.pages.title')} lead={t('accountability.board.pages.lead')}>
      {data.mayMakeFor.length === 0 ? null : (
        <Disclosure title={t('accountability.board.make')}>{() => <MakeForm boards={data.mayMakeFor} />}</Disclosure>
      )}
      {data.items.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('accountability.board.pages.none')}</p>
          <p>{t('accountability.board.pages.none.what')}</p>
        </div>
      ) : (
        <PlainTable
          stacks
          name={t('accountability.board.pages.title')}
          titles={[
            t('accountability.board.pages.meeting'),
            t('accountability.board.pages.authority'),
            t('accountability.board.pages.made'),
          ]}
          rows={data.items.map(({ id, meetingOn, authority, madeAt }) => ({
            key: id,
            cells: [
              <PageLink key="meeting" to="/board-pages/$pageId" params={{ pageId: id }}>
                {day(meetingOn)}
              </PageLink>,
              authority.name,
              day(madeAt.slice(0, 10)),
            ],
          }))}
        />
      )}
    </Page>
  );
}

function MakeForm({ boards }: { readonly boards: BoardPagesAnswer['mayMakeFor'] }) {
  const t = useTexts(boardTexts);
  const queries = useQueryClient();
  const navigate = boardPagesPage.useNavigate();
  const [only] = boards.length === 1 ? boards : [];
  const form = useForm({
    schema: z.object({
      authorityId: z.enum(boards.map(({ id }) => id) as [string, ...string[]]),
      meetingOn: z.iso.date(),
      since: z.iso.date().optional(),
    }),
    ...(only === undefined ? {} : { initial: { authorityId: only.id } }),
    onSubmit: async ({ since, ...values }, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/board-pages', { ...values, since: since ?? null }, call);
      await queries.invalidateQueries({ queryKey: boardPagesQuery.queryKey });
      await navigate({ to: '/board-pages/$pageId', params: { pageId: id } });
    },
  });
  return (
    <Form form={form} submit={t('accountability.board.make.submit')}>
      <SelectField
        form={form}
        name="authorityId"
        label={t('accountability.board.make.authority')}
        missing={t('accountability.board.make.authority.missing')}
        options={Object.fromEntries(boards.map(({ id, name }) => [id, name]))}
      />
      <DateField
        form={form}
        name="meetingOn"
        label={t('accountability.board.make.meeting')}
        missing={t('accountability.board.make.meeting.missing')}
      />
      <DateField
        form={form}
        name="since"
        label={t('accountability.board.make.since')}
        hint={t('accountability.board.make.since.what')}
      />
    </Form>
  );
}
