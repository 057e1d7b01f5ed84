import { useTexts } from '../../../../platform/ui/index.ts';
import { addressRole } from '../../content/duty-template.ts';
import { texts } from '../../texts.ts';
import { useNames } from '../version/names.ts';
import { useEditor, valueAt } from './editor.ts';
import { BilingualIn, LineIn, SectionIn, SelectIn } from './fields.tsx';
import { LadderEditor } from './ladder-editor.tsx';
import { PartList } from './part-list.tsx';
import { editTexts } from './texts.ts';
import { titleOf } from './title-of.ts';

/** The duty templates: who owes what, when it arises and what counts as done. */
export function TemplatesEditor() {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  const { entered } = useEditor();
  const kind = /^[a-z][a-z0-9-]*/.exec(entered.governs)?.[0] ?? 'general';
  return (
    <PartList
      list="templates"
      title={words('guidelines.list.templates')}
      nameOf={titleOf}
      make={(id) => ({
        ...{ kind: 'dated', id, title: { sv: '', en: '' }, source: '', section: '', holder: 'nearest-manager' },
        ...{ acceptedBy: '', withdrawnBy: '', acceptsFrom: 'occasion', transition: 'keep', arisesOn: '', when: '' },
        ...{ occasion: 'entry', withinDays: '14', countsFrom: '', shortestNoticeDays: '5', ladder: [], remindOn: '' },
      })}
      prefix={`${kind}.ny`}
      add={t('guidelines.edit.add.templates')}
    >
      {(at, part) => (
        <>
          <Always at={at} />
          {part.kind === 'standing' ? <Standing at={at} /> : <Dated at={at} />}
        </>
      )}
    </PartList>
  );
}

function Always({ at }: { readonly at: number }) {
  const t = useTexts(editTexts);
  const { role } = useNames();
  const { entered } = useEditor();
  const path = (field: string) => ['templates', at, field];
  const accepts = String(valueAt(entered, path('acceptsFrom')) ?? '');
  const entries = t('guidelines.edit.entries.hint');
  return (
    <>
      <BilingualIn path={path('title')} label={t('guidelines.edit.title')} />
      <SelectIn
        path={path('holder')}
        label={t('guidelines.edit.holder')}
        options={Object.fromEntries(addressRole.options.map((one) => [one, role(one)]))}
      />
      <LineIn path={path('acceptedBy')} label={t('guidelines.edit.accepted-by')} hint={entries} />
      <LineIn path={path('withdrawnBy')} label={t('guidelines.edit.withdrawn-by')} hint={entries} />
      <SelectIn
        path={path('acceptsFrom')}
        label={t('guidelines.edit.accepts-from')}
        options={{
          occasion: t('guidelines.edit.accepts-from.occasion'),
          ever: t('guidelines.edit.accepts-from.ever'),
          [/^\d+$/.test(accepts) ? accepts : '90']: t('guidelines.edit.accepts-from.days'),
        }}
      />
      {/^\d*$/.test(accepts) ? (
        <LineIn path={path('acceptsFrom')} label={t('guidelines.edit.accepts-from.count')} short />
      ) : null}
      <SelectIn
        path={path('transition')}
        label={t('guidelines.edit.transition')}
        options={{
          keep: t('guidelines.edit.transition.keep'),
          'new-day': t('guidelines.edit.transition.new-day'),
          withdraw: t('guidelines.edit.transition.withdraw'),
        }}
      />
      <LineIn path={path('source')} label={t('guidelines.edit.source')} hint={t('guidelines.edit.source.hint')} />
      <SectionIn path={path('section')} orNone />
      <LineIn path={path('id')} label={t('guidelines.edit.id')} hint={t('guidelines.edit.id.hint')} />
    </>
  );
}

function Dated({ at }: { readonly at: number }) {
  const t = useTexts(editTexts);
  const path = (field: string) => ['templates', at, field];
  return (
    <>
      <LineIn path={path('arisesOn')} label={t('guidelines.edit.arises-on')} hint={t('guidelines.edit.entries.hint')} />
      <LineIn path={path('when')} label={t('guidelines.edit.when')} hint={t('guidelines.edit.when.hint')} />
      <LineIn
        path={path('withinDays')}
        label={t('guidelines.edit.within-days')}
        hint={t('guidelines.edit.within-days.hint')}
        short
      />
      <LineIn
        path={path('countsFrom')}
        label={t('guidelines.edit.counts-from')}
        hint={t('guidelines.edit.counts-from.hint')}
      />
      <LineIn path={path('shortestNoticeDays')} label={t('guidelines.edit.notice')} short />
      <LineIn
        path={path('remindOn')}
        label={t('guidelines.edit.remind-on')}
        hint={t('guidelines.edit.remind-on.hint')}
      />
      <LadderEditor path={path('ladder')} />
    </>
  );
}

function Standing({ at }: { readonly at: number }) {
  const t = useTexts(editTexts);
  const path = (field: string) => ['templates', at, field];
  return (
    <>
      <BilingualIn path={path('question')} label={t('guidelines.edit.question')} />
      <LineIn
        path={path('askedOn')}
        label={t('guidelines.edit.asked-on')}
        hint={t('guidelines.edit.asked-on.hint')}
        short
      />
      <LineIn path={path('answerWithinDays')} label={t('guidelines.edit.answer-within')} short />
    </>
  );
}
