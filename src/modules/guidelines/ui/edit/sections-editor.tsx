import { useTexts } from '../../../../platform/ui/index.ts';
import { texts } from '../../texts.ts';
import { LineIn, SelectIn, TextIn } from './fields.tsx';
import { PartList } from './part-list.tsx';
import { editTexts } from './texts.ts';

/** The sections: their words, and where they come from. */
export function SectionsEditor() {
  const t = useTexts(editTexts);
  const words = useTexts(texts);
  return (
    <PartList
      list="sections"
      title={words('guidelines.list.sections')}
      nameOf={({ heading }) => String(heading ?? '')}
      make={(id) => ({ id, heading: '', text: '', origin: 'document' })}
      prefix="avsnitt"
      add={t('guidelines.edit.add.sections')}
    >
      {(at) => (
        <>
          <LineIn path={['sections', at, 'heading']} label={t('guidelines.edit.heading')} />
          <TextIn
            path={['sections', at, 'text']}
            label={t('guidelines.edit.text')}
            hint={t('guidelines.edit.text.hint')}
          />
          <SelectIn
            path={['sections', at, 'origin']}
            label={t('guidelines.edit.origin')}
            options={{
              document: words('guidelines.origin.document'),
              law: words('guidelines.origin.law'),
              suggestion: words('guidelines.origin.suggestion'),
            }}
          />
          <LineIn path={['sections', at, 'id']} label={t('guidelines.edit.id')} hint={t('guidelines.edit.id.hint')} />
        </>
      )}
    </PartList>
  );
}
