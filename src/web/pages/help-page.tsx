import { Page, useTexts } from '../../platform/ui/index.ts';
import { helpTexts } from './help-texts.ts';

const QUESTIONS = ['find', 'language', 'keyboard', 'wrong', 'seen'] as const;

/** Answers to what people ask about the interface itself. */
export function HelpPage() {
  const t = useTexts(helpTexts);
  return (
    <Page title={t('web.help.title')} lead={t('web.help.lead')}>
      {QUESTIONS.map((question) => (
        <section key={question}>
          <h2>{t(`web.help.${question}.title`)}</h2>
          <p>{t(`web.help.${question}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}
