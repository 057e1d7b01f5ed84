import { Select } from '@navikt/ds-react/Select';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  Form,
  NumberField,
  TextAreaField,
  TextField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RiskTemplateList } from '../../api.ts';
import { AREAS, type Area, type Maker, type TemplateContent } from '../../template.ts';
import { riskTexts } from '../../texts.ts';
import { asForm, contentOf } from './entered.ts';

interface WriteProps {
  readonly list: RiskTemplateList;
  readonly maker: Maker;
}

type Start = RiskTemplateList['suggestions'][number];

/** A new version of a template, begun from a suggestion or from one that is there. */
export function WriteTemplate({ list: { items, suggestions }, maker }: WriteProps) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const starts = [
    ...items.map((start) => ({
      text: t('risk.templates.from.version', { title: start.content.title[language], n: start.number }),
      start,
    })),
    ...suggestions.map((start) => ({
      text: t('risk.templates.from.suggestion', { title: start.content.title[language] }),
      start,
    })),
  ];
  const [chosen, setChosen] = useState(0);
  const start = starts[chosen]?.start;
  return (
    <>
      <Select
        label={t('risk.templates.from')}
        value={String(chosen)}
        onChange={({ target }) => setChosen(Number(target.value))}
      >
        {starts.map(({ text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is of one answer and never changes its order.
          <option key={index} value={index}>
            {text}
          </option>
        ))}
      </Select>
      {start === undefined ? null : <WriteForm key={chosen} start={start} maker={maker} />}
    </>
  );
}

const lines = z.string().trim().min(1).max(20_000);
const entered = z.object({
  titleSv: z.string().trim().min(1).max(300),
  titleEn: z.string().trim().min(1).max(300),
  workEnvironmentSv: lines,
  workEnvironmentEn: lines,
  informationSecuritySv: lines,
  informationSecurityEn: lines,
  medium: z.int().min(2).max(16),
  high: z.int().min(2).max(16),
});
export type EnteredTemplate = z.output<typeof entered>;

const FIELDS = {
  'work-environment': ['workEnvironmentSv', 'workEnvironmentEn'],
  'information-security': ['informationSecuritySv', 'informationSecurityEn'],
} as const satisfies Record<Area, readonly [string, string]>;

function WriteForm({ start, maker }: { readonly start: Start; readonly maker: Maker }) {
  const t = useTexts(riskTexts);
  const queries = useQueryClient();
  const params = {
    sv: t('risk.templates.write.uneven'),
    en: t('risk.templates.write.uneven'),
  };
  const evenly = (area: Area) => (values: EnteredTemplate) => {
    const [sv, en] = FIELDS[area];
    return linesIn(values[sv]) === linesIn(values[en]);
  };
  const form = useForm({
    schema: entered
      .refine(evenly('work-environment'), { path: ['workEnvironmentEn'], params })
      .refine(evenly('information-security'), { path: ['informationSecurityEn'], params }),
    initial: asForm(start.content),
    onSubmit: async (values, call) => {
      const content: TemplateContent = contentOf(values, start.content);
      const { level, concerns } = start;
      await api.post('/api/v1/risk-templates', { level, concerns, content }, call);
      await queries.invalidateQueries({ queryKey: ['risk'] });
    },
  });
  return (
    <Form form={form} submit={t('risk.templates.write.send', { maker: t(`risk.maker.${maker}`) })}>
      <TextField form={form} name="titleSv" label={t('risk.templates.write.title-sv')} />
      <TextField form={form} name="titleEn" label={t('risk.templates.write.title-en')} />
      {AREAS.flatMap((area) => {
        const [sv, en] = FIELDS[area];
        const words = { area: t(`risk.area.${area}`) };
        const missing = t('risk.templates.write.missing');
        return [
          <TextAreaField
            key={sv}
            form={form}
            name={sv}
            label={t('risk.templates.write.area-sv', words)}
            missing={missing}
          />,
          <TextAreaField
            key={en}
            form={form}
            name={en}
            label={t('risk.templates.write.area-en', words)}
            missing={missing}
          />,
        ];
      })}
      <NumberField form={form} name="medium" label={t('risk.templates.write.medium')} />
      <NumberField form={form} name="high" label={t('risk.templates.write.high')} />
    </Form>
  );
}

function linesIn(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
