import { Button } from '@navikt/ds-react/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import {
  api,
  Confirm,
  newIdempotencyKey,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  signInAddress,
  thisPage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { harmlessAnswer } from '../../api.ts';
import type { InboxItem } from '../queries.ts';
import { casePageTexts } from '../texts.ts';

/** What became of it. */
export interface Taken {
  readonly decided: number;
  readonly left: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}

interface TakeHarmlessProps {
  readonly items: readonly InboxItem[];
  onTaken(taken: Taken): void;
}

const STEP_UP_NEEDED = 'identity.step-up-needed';
const PENDING = 'uppsikt-harmless';

/** "Ta alla utan anmärkning (9)": decides them all under one signature, after a question that says which they are. */
export function TakeHarmless({ items, onTaken }: TakeHarmlessProps) {
  const t = useTexts(casePageTexts);
  const queries = useQueryClient();
  // Whoever was led away to confirm who they are comes back to the same question; nothing is decided without a press.
  const [open, setOpen] = useState(() => sessionStorage.getItem(PENDING) !== null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const key = useRef(newIdempotencyKey());
  async function take() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { cases: items.map(({ id, revision }) => ({ id, revision })) };
      const { decided, left } = await api.post<z.output<typeof harmlessAnswer>>(
        '/api/v1/cases/harmless-decisions',
        body,
        { idempotencyKey: key.current },
      );
      close();
      const titles = new Map(items.map(({ id, title, person }) => [id, `${title}, ${person.name}`]));
      onTaken({
        decided: decided.length,
        left: left.map(({ id, text }) => ({ id, text, title: titles.get(id) ?? id })),
      });
      await queries.invalidateQueries({ queryKey: ['cases'] });
    } catch (error) {
      const found = problemOf(error);
      if (found.code === STEP_UP_NEEDED) {
        sessionStorage.setItem(PENDING, 'yes');
        location.assign(signInAddress(thisPage(), found));
        return;
      }
      setProblem(found);
    } finally {
      key.current = newIdempotencyKey();
      setBusy(false);
    }
  }
  function close() {
    sessionStorage.removeItem(PENDING);
    setOpen(false);
  }
  if (items.length === 0) return null;
  return (
    <section className="empty" aria-labelledby="harmless">
      <h2 className="empty__title" id="harmless">
        {t('cases.harmless.title', { n: items.length })}
      </h2>
      <p>{t('cases.harmless.what')}</p>
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{t('cases.harmless.take', { n: items.length })}</Button>
      </div>
      <Confirm
        open={open}
        busy={busy}
        question={t('cases.harmless.question', { n: items.length })}
        verb={t('cases.harmless.verb', { n: items.length })}
        onConfirm={() => void take()}
        onClose={close}
      >
        <ul>
          {items.map(({ id, title, person }) => (
            <li key={id}>{`${title}, ${person.name}`}</li>
          ))}
        </ul>
        <p>{t('cases.harmless.meaning')}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
      </Confirm>
    </section>
  );
}
