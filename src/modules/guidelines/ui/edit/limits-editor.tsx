import { useTexts } from '../../../../platform/ui/index.ts';
import { comparison, measuringPeriod, unit } from '../../content/limit.ts';
import { texts } from '../../texts.ts';
import { BilingualIn, LineIn, SectionIn, SelectIn } from './fields.tsx';
import { PartList } from './part-list.tsx';
import { editTexts } from './texts.ts';
import { titleOf } from './title-of.ts';

/** The limits: what is measured, over what, how it compares and to what. */
export function LimitsEditor() {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  return (
    <PartList
      list="limits"
      title={words('guidelines.list.limits')}
      nameOf={titleOf}
      make={(id) => ({
        ...{ id, section: '', kinds: '', title: { sv: '', en: '' }, strength: 'ska', measure: '' },
        ...{ per: 'unset', comparison: 'at-most', value: '', unit: 'percent' },
      })}
      prefix="grans"
      add={t('guidelines.edit.add.limits')}
    >
      {(at) => <LimitFields at={at} />}
    </PartList>
  );
}

function LimitFields({ at }: { readonly at: number }) {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  const path = (field: string) => ['limits', at, field];
  const compared = comparison.options.map((one) => [one, t(`guidelines.edit.comparison.${one}`)]);
  const units = unit.options.map((one) => [one, t(`guidelines.edit.unit.${one}`)]);
  const periods = measuringPeriod.options.map((one) => [one, words(`guidelines.per.${one}`)]);
  return (
    <>
      <BilingualIn path={path('title')} label={t('guidelines.edit.title')} />
      <SelectIn
        path={path('strength')}
        label={t('guidelines.edit.strength')}
        hint={t('guidelines.edit.strength.hint')}
        options={{ ska: 'ska', bör: 'bör' }}
      />
      <SelectIn
        path={path('comparison')}
        label={t('guidelines.edit.comparison')}
        options={Object.fromEntries(compared)}
      />
      <LineIn path={path('value')} label={t('guidelines.edit.value')} short />
      <SelectIn path={path('unit')} label={t('guidelines.edit.unit')} options={Object.fromEntries(units)} />
      <SelectIn path={path('per')} label={t('guidelines.edit.per')} options={Object.fromEntries(periods)} />
      <LineIn path={path('measure')} label={t('guidelines.edit.measure')} hint={t('guidelines.edit.measure.hint')} />
      <SectionIn path={path('section')} />
      <LineIn path={path('kinds')} label={t('guidelines.edit.kinds')} hint={t('guidelines.edit.kinds.hint')} />
      <LineIn path={path('id')} label={t('guidelines.edit.id')} hint={t('guidelines.edit.id.hint')} />
    </>
  );
}
