import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { api, Confirm, PageLink, PlainTable, useTexts } from '../../../platform/ui/index.ts';
import type { SheetView } from '../api.ts';
import { surveyTexts } from '../texts.ts';
import { useAnswerWords } from './words.ts';

interface StaffProps {
  readonly sheet: SheetView;
  onDone(): Promise<unknown>;
}

/** The staff that a manager answers about: one by one, and at last everyone with whom nothing was agreed. */
export function Staff({ sheet, onDone }: StaffProps) {
  const t = useTexts(surveyTexts);
  const words = useAnswerWords();
  const left = sheet.people.filter(({ answers }) => answers.length === 0).length;
  const all = sheet.people.length;
  const told = ({ answers }: SheetView['people'][number]) => {
    const agreed = answers.filter(({ answer }) => answer !== 'none');
    if (answers.length === 0) return t('surveys.staff.not-answered');
    if (agreed.length === 0) return t('surveys.answer.none');
    return agreed.map((one) => `${t(`surveys.topic.${one.topic}`)}: ${words(one).toLowerCase()}`).join('; ');
  };
  return (
    <section className="stack" aria-labelledby="staff">
      <h2 id="staff">{t('surveys.staff.done', { done: all - left, all })}</h2>
      {left > 0 && sheet.isOpen ? <NothingButton sheet={sheet.id} left={left} onDone={onDone} /> : null}
      <PlainTable
        name={t('surveys.staff.table')}
        titles={[t('surveys.staff.name'), t('surveys.staff.answer')]}
        rows={sheet.people.map((person) => ({
          key: person.id,
          cells: [
            sheet.isOpen ? (
              <PageLink
                key="person"
                to="/survey-sheets/$sheetId/$personId"
                params={{ sheetId: sheet.id, personId: person.id }}
              >
                {person.name}
              </PageLink>
            ) : (
              person.name
            ),
            told(person),
          ],
        }))}
      />
    </section>
  );
}

interface NothingProps {
  readonly sheet: string;
  readonly left: number;
  onDone(): Promise<unknown>;
}

function NothingButton({ sheet, left, onDone }: NothingProps) {
  const t = useTexts(surveyTexts);
  const [isAsked, setAsked] = useState(false);
  async function send() {
    await api.post(`/api/v1/survey-sheets/${sheet}/nothing-agreed`, {});
    setAsked(false);
    await onDone();
  }
  return (
    <div className="actions">
      <Button type="button" onClick={() => setAsked(true)}>
        {t('surveys.staff.nothing', { n: left })}
      </Button>
      <Confirm
        open={isAsked}
        question={t('surveys.staff.nothing.question', { n: left })}
        verb={t('surveys.staff.nothing.send')}
        onConfirm={() => void send()}
        onClose={() => setAsked(false)}
      >
        <p>{t('surveys.staff.nothing.what')}</p>
      </Confirm>
    </div>
  );
}
