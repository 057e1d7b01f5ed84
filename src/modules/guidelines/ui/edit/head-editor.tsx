import { useTexts } from '../../../../platform/ui/index.ts';
import { LineIn } from './fields.tsx';
import { editTexts } from './texts.ts';

/** What the guideline is called, what it governs and which document its words come from. */
export function HeadEditor() {
  const t = useTexts(editTexts);
  const day = t('guidelines.edit.day.hint');
  return (
    <section aria-labelledby="head" className="guideline-editor__head">
      <h2 id="head">{t('guidelines.edit.head')}</h2>
      <LineIn path={['title']} label={t('guidelines.edit.name')} />
      <LineIn path={['governs']} label={t('guidelines.edit.governs')} hint={t('guidelines.edit.governs.hint')} />
      <LineIn path={['source', 'title']} label={t('guidelines.edit.source.title')} />
      <LineIn path={['source', 'journalNumber']} label={t('guidelines.edit.source.journalNumber')} short />
      <LineIn path={['source', 'decidedOn']} label={t('guidelines.edit.source.decidedOn')} hint={day} short />
      <LineIn path={['source', 'decidedBy']} label={t('guidelines.edit.source.decidedBy')} />
      <LineIn path={['source', 'validFrom']} label={t('guidelines.edit.source.validFrom')} hint={day} short />
    </section>
  );
}
