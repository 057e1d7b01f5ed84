import { Button } from '@navikt/ds-react/Button';
import { useTexts } from '../../../../platform/ui/index.ts';
import { addressRole } from '../../content/duty-template.ts';
import { useNames } from '../version/names.ts';
import { controlOf, type Path, useEditor, valueAt } from './editor.ts';
import { LineIn, SelectIn } from './fields.tsx';
import { editTexts } from './texts.ts';

/** The ladder of a duty: after how many days it goes on to whom. */
export function LadderEditor({ path }: { readonly path: Path }) {
  const t = useTexts(editTexts);
  const { role } = useNames();
  const { entered, enter } = useEditor();
  const rungs = (valueAt(entered, path) ?? []) as readonly object[];
  const roles = Object.fromEntries(addressRole.options.map((one) => [one, role(one)]));
  return (
    <fieldset id={controlOf(path)} className="ladder-editor">
      <legend>{t('guidelines.edit.ladder')}</legend>
      {rungs.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung has no other name than its place.
        <div key={at} className="ladder-editor__rung">
          <LineIn path={[...path, at, 'afterDays']} label={t('guidelines.edit.ladder.after', { n: at + 1 })} short />
          <SelectIn path={[...path, at, 'to']} label={t('guidelines.edit.ladder.to', { n: at + 1 })} options={roles} />
          <SelectIn
            path={[...path, at, 'track']}
            label={t('guidelines.edit.ladder.track', { n: at + 1 })}
            options={{
              line: t('guidelines.edit.ladder.track.line'),
              committee: t('guidelines.edit.ladder.track.committee'),
            }}
          />
          <Button type="button" size="small" variant="secondary" onClick={() => enter(path, rungs.toSpliced(at, 1))}>
            {t('guidelines.edit.ladder.remove', { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => enter(path, [...rungs, { afterDays: '7', to: 'next-manager', track: 'line' }])}
      >
        {t('guidelines.edit.ladder.add')}
      </Button>
    </fieldset>
  );
}
