import { useState } from 'react';
import { z } from 'zod';
import {
  ApiProblem,
  ChoiceField,
  DateField,
  type Draft,
  DraftNote,
  FileField,
  FlagField,
  Form,
  ManyField,
  NumberField,
  Page,
  SelectField,
  TextAreaField,
  TextField,
  useDraft,
  useForm,
} from '../../platform/ui/index.ts';

const schema = z
  .object({
    what: z.string().max(120),
    kind: z.enum(['employment', 'company', 'board']),
    hours: z.number().min(0.5).max(60),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    place: z.enum(['own', 'rented', 'home']),
    effects: z.array(z.enum(['competes', 'hinders', 'trust'])).min(1),
    more: z.string().max(500).optional(),
    agreement: z.file().max(2_000_000).optional(),
    honest: z.literal(true),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    params: { sv: 'Slutdagen ska ligga efter startdagen', en: 'The last day must lie after the first' },
  });

/** Stands in for the server: refuses companies by field, boards as a whole, and boards in English with a broken line. */
async function send(values: z.output<typeof schema>): Promise<void> {
  if (values.kind === 'company')
    throw new ApiProblem({
      status: 400,
      code: 'http.invalid',
      title: 'Några uppgifter behöver rättas.',
      errors: [{ path: 'what', message: 'Skriv företagets organisationsnummer också' }],
    });
  if (values.kind === 'board') throw new ApiProblem({ status: 'offline', code: 'offline', title: '' });
}

/** Stands in for the server's drafts: kept for as long as the window is open. */
const drafts: { kept?: Draft } = {};

/** Every kind of field, in one form with a draft. */
export function FormGallery() {
  const [sent, setSent] = useState(false);
  const form = useForm({
    schema,
    initial: { hours: 6.5 },
    onSubmit: async (values) => {
      await send(values);
      setSent(true);
    },
  });
  const draft = useDraft(form, {
    load: async () => drafts.kept,
    save: async (typed) => {
      drafts.kept = typed;
    },
  });
  return (
    <Page title="Anmäl bisyssla" lead="Din anmälan läses av din chef och HR. Det tar ungefär fem minuter.">
      <Form form={form} submit="Skicka till chef" also={<DraftNote status={draft} />}>
        <TextField
          form={form}
          name="what"
          label="Vad består bisysslan av?"
          hint="Till exempel: driver eget företag som föreläser."
          missing="Skriv vad bisysslan består av"
        />
        <ChoiceField
          form={form}
          name="kind"
          label="Vilket slags bisyssla är det?"
          missing="Välj vilket slags bisyssla det är"
          options={{
            employment: 'Anställning hos en annan arbetsgivare',
            company: 'Eget företag',
            board: 'Styrelseuppdrag',
          }}
        />
        <NumberField form={form} name="hours" label="Hur mycket tid tar den?" unit="timmar i veckan" />
        <DateField form={form} name="from" label="När börjar bisysslan?" missing="Skriv vilken dag bisysslan börjar" />
        <DateField form={form} name="to" label="När slutar den?" />
        <SelectField
          form={form}
          name="place"
          label="Var ska du arbeta?"
          options={{ own: 'På en annan av våra arbetsplatser', rented: 'I hyrd lokal', home: 'Hemma' }}
        />
        <ManyField
          form={form}
          name="effects"
          label="Kan bisysslan påverka ditt arbete?"
          hint="Välj allt som stämmer."
          options={{
            competes: 'Den konkurrerar med oss',
            hinders: 'Den tar tid från arbetet',
            trust: 'Den kan skada förtroendet',
          }}
        />
        <TextAreaField form={form} name="more" label="Vill du berätta mer?" />
        <FileField
          form={form}
          name="agreement"
          label="Avtal eller uppdragsbeskrivning"
          hint="Högst 2 MB."
          accept=".pdf,.docx"
        />
        <FlagField
          form={form}
          name="honest"
          label="Uppgifterna stämmer så vitt jag vet"
          missing="Bekräfta att uppgifterna stämmer"
        />
      </Form>
      <p role="status">{sent ? 'Du har anmält. Nu är det din chefs tur.' : null}</p>
    </Page>
  );
}
