import { useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { CaseConsultationsShown } from '../../consultations/api.ts';
import { consultationTexts } from '../../consultations/texts.ts';
import { dayOf } from '../days.ts';

type Asked = Pick<CaseConsultationsShown['items'][number], 'answer' | 'isWithdrawn'>;

/** What came of a question: the answer, or that it is needed no more. */
export function Answered({ of: { answer, isWithdrawn } }: { readonly of: Asked }) {
  const t = useTexts(consultationTexts);
  const formats = useFormats();
  if (answer === null) return isWithdrawn ? <p>{t('cases.consultation.withdrawn')}</p> : null;
  const said = { position: t(`cases.consultation.position.${answer.position}`), day: formats.day(dayOf(answer.at)) };
  return (
    <>
      <p>
        <strong>
          {answer.by === null
            ? t('cases.consultation.answered', said)
            : t('cases.consultation.answered-by', { ...said, who: answer.by })}
        </strong>
      </p>
      <p className="case-words">{answer.words}</p>
    </>
  );
}
