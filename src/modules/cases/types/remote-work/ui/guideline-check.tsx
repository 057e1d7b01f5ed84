import { StatusTag, useFormats, useLanguage, useTexts } from '../../../../../platform/ui/index.ts';
import type { Answers, Stop } from '../../../ui/kind-pages.ts';
import type { ReportFormShown } from '../../../ui/queries.ts';
import { headingOf, others, type Standing, standings } from './answers.ts';
import { remoteTexts } from './texts.ts';

interface GuidelineCheckProps {
  readonly answers: Answers;
  readonly form: ReportFormShown;
}

/** Each limit of the guideline against what is answered, as one answers: kept, asked a reason for, or not possible. */
export function GuidelineCheck({ answers, form }: GuidelineCheckProps) {
  const t = useTexts(remoteTexts);
  const all = standings(answers, form);
  return (
    <section aria-labelledby="guideline-check" className="stack">
      <h2 id="guideline-check">{t('cases.remote.check')}</h2>
      <div role="status">
        {all.length === 0 ? (
          <p>{t(form.guideline === null ? 'cases.remote.check.no-guideline' : 'cases.remote.check.nothing')}</p>
        ) : (
          <ul>
            {all.map((standing) => (
              <li key={standing.limit.id}>
                <LimitStanding standing={standing} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function LimitStanding({ standing: { limit, heading, obstacle } }: { readonly standing: Standing }) {
  const t = useTexts(remoteTexts);
  const language = useLanguage();
  const formats = useFormats();
  const effect = obstacle?.effect ?? 'kept';
  const tone = { kept: 'done', 'asks-reason': 'attention', stops: 'attention' } as const;
  const measured = obstacle?.facts.measured ?? undefined;
  return (
    <>
      <StatusTag tone={tone[effect]}>{t(`cases.remote.check.${effect}`)}</StatusTag> {limit.title[language]}
      {heading === '' ? null : ` (${heading})`}
      {measured === undefined
        ? null
        : `. ${t(isShare(measured.unit) ? 'cases.remote.check.share' : 'cases.remote.check.value', {
            value: formats.number(Math.round(measured.value * 10) / 10),
            per: t(`cases.remote.check.per.${measured.per}`),
          })}`}
    </>
  );
}

function isShare(unit: string): boolean {
  return unit === 'percent';
}

/** Where it stands. */
const SEE = { sv: 'Se riktlinjens avsnitt', en: 'See the guideline’s section' } as const;

/** What the guideline stops, each in a sentence with its section, and the step where it is changed. */
export function stopsSending(answers: Answers, form: ReportFormShown, language: 'sv' | 'en'): readonly Stop[] {
  const say = (title: string, heading: string) => `${title}. ${SEE[language]} ${heading}.`;
  return [
    ...standings(answers, form)
      .filter(({ obstacle }) => obstacle?.effect === 'stops')
      .map(({ limit, heading }) => ({
        step: limit.measure === 'length' ? 'period' : 'week',
        text: say(limit.title[language], heading),
      })),
    ...others(answers, form)
      .filter(({ effect }) => effect === 'stops')
      .map(({ title, section }) => ({ step: 'secrecy', text: say(title[language], headingOf(section, form)) })),
  ];
}
