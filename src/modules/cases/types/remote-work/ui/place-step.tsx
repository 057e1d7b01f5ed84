import {
  ChoiceField,
  DraftNote,
  Form,
  TextField,
  useDraft,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../../platform/ui/index.ts';
import type { StepProps } from '../../../ui/kind-pages.ts';
import { placesInOrder } from '../rules.ts';
import { HIDDEN_PLACE, PLACES, type Place } from '../schema.ts';
import { PLACE_TITLES } from '../texts.ts';
import { placeStep, remoteWeekdays } from './step-schemas.ts';
import { remoteTexts } from './texts.ts';
import { Workplaces } from './workplaces.tsx';

/** Nothing said of where. */
const NOWHERE = { workplaceId: undefined, workplace: undefined, municipality: undefined, address: undefined };

/** Where it is to be done: the places in the order that the guideline has them tried. */
export function PlaceStep(props: StepProps) {
  return props.form.isPlaceHidden ? <HiddenPlace {...props} /> : <AskedPlace {...props} />;
}

function AskedPlace({ answers, form: shown, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const language = useLanguage();
  const form = useForm({
    schema: placeStep,
    initial: answers,
    // What was said of another sort of place is no answer to this one.
    onSubmit: (values) => onDone({ ...NOWHERE, ...values }),
  });
  const status = useDraft(form, store);
  const { place } = form.entered;
  const order = placesInOrder(shown.guideline?.rules ?? { preferences: [] });
  const places = [...order, ...PLACES].filter((id, at, all) => id in PLACE_TITLES && all.indexOf(id) === at) as Place[];
  const options = Object.fromEntries(places.map((id) => [id, PLACE_TITLES[id][language]]));
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <ChoiceField
        form={form}
        name="place"
        label={t('cases.remote.place')}
        hint={t('cases.remote.place.hint')}
        missing={t('cases.remote.place.missing')}
        // A place that is known to the handler is nobody's to choose.
        options={options as Record<Place | typeof HIDDEN_PLACE, string>}
      />
      {place === 'own-workplace' || place === 'rented' ? (
        <Workplaces form={form} kind={place === 'rented' ? 'rented' : 'own'} weekdays={remoteWeekdays(answers)} />
      ) : null}
      {place === 'elsewhere' ? (
        <TextField form={form} name="address" label={t('cases.remote.address')} hint={t('cases.remote.address.hint')} />
      ) : null}
    </Form>
  );
}

/** Of a protected person nothing is asked: the handler knows, and that is all that is written. */
function HiddenPlace({ answers, store, submit, onDone }: StepProps) {
  const t = useTexts(remoteTexts);
  const language = useLanguage();
  const form = useForm({
    schema: placeStep,
    initial: { ...answers, place: HIDDEN_PLACE },
    onSubmit: () => onDone({ place: HIDDEN_PLACE }),
  });
  const status = useDraft(form, store);
  return (
    <Form form={form} submit={submit} also={<DraftNote status={status} />}>
      <p>{t('cases.remote.place.hidden', { place: PLACE_TITLES[HIDDEN_PLACE][language] })}</p>
    </Form>
  );
}
