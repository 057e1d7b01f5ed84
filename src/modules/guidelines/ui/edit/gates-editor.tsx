import { useTexts } from '../../../../platform/ui/index.ts';
import { texts } from '../../texts.ts';
import { BilingualIn, LineIn, SectionIn, SelectIn } from './fields.tsx';
import { PartList } from './part-list.tsx';
import { editTexts } from './texts.ts';
import { titleOf } from './title-of.ts';

/** The gates: what is to have been done before a step, whether it must be, and from when. */
export function GatesEditor() {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  return (
    <PartList
      list="gates"
      title={words('guidelines.list.gates')}
      nameOf={titleOf}
      make={(id) => ({
        ...{ id, section: '', kinds: '', title: { sv: '', en: '' }, demand: 'remind', from: '' },
        ...{ before: '', about: 'case', satisfiedBy: '', goodForMonths: '' },
      })}
      prefix="sparr"
      add={t('guidelines.edit.add.gates')}
    >
      {(at) => <GateFields at={at} />}
    </PartList>
  );
}

function GateFields({ at }: { readonly at: number }) {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  const path = (field: string) => ['gates', at, field];
  return (
    <>
      <BilingualIn path={path('title')} label={t('guidelines.edit.title')} />
      <SelectIn
        path={path('demand')}
        label={t('guidelines.edit.demand')}
        options={{
          must: words('guidelines.demand.must'),
          remind: words('guidelines.demand.remind'),
          off: words('guidelines.demand.off'),
        }}
      />
      <LineIn path={path('from')} label={t('guidelines.edit.from')} hint={t('guidelines.edit.from.hint')} short />
      <LineIn path={path('before')} label={t('guidelines.edit.before')} hint={t('guidelines.edit.before.hint')} />
      <SelectIn
        path={path('about')}
        label={t('guidelines.edit.about')}
        options={{
          unit: t('guidelines.edit.about.unit'),
          employment: t('guidelines.edit.about.employment'),
          case: t('guidelines.edit.about.case'),
        }}
      />
      <LineIn
        path={path('satisfiedBy')}
        label={t('guidelines.edit.satisfied-by')}
        hint={t('guidelines.edit.entries.hint')}
      />
      <LineIn
        path={path('goodForMonths')}
        label={t('guidelines.edit.good-for')}
        hint={t('guidelines.edit.good-for.hint')}
        short
      />
      <SectionIn path={path('section')} />
      <LineIn path={path('kinds')} label={t('guidelines.edit.kinds')} hint={t('guidelines.edit.kinds.hint')} />
      <LineIn path={path('id')} label={t('guidelines.edit.id')} hint={t('guidelines.edit.id.hint')} />
    </>
  );
}
