import './confirm.css';
import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';

export interface ConfirmProps {
  readonly open: boolean;
  /** The question: "Vill du ta bort utkastet?" */
  readonly question: string;
  /** What happens if one does, and whether it can be undone. */
  readonly children?: ReactNode;
  /** The verb of the answer: "Ta bort utkastet". Never "OK". */
  readonly verb: string;
  /** Marks the answer as one that cannot be undone. */
  readonly grave?: boolean;
  /** True while the answer is being carried out. */
  readonly busy?: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** A question that must be answered before going on. Focus stays inside it; Esc and "Avbryt" close it and change nothing. */
export function Confirm({ open, question, children, verb, grave = false, busy = false, ...on }: ConfirmProps) {
  const t = useTexts(uiTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  function closeOnEscape(event: SyntheticEvent) {
    // Left to the browser, it would be closed before anyone here knew of it.
    event.preventDefault();
    on.onClose();
  }
  function closedByBrowser() {
    // Told a frame late: by then the question may have been asked again.
    if (open && !dialog.current?.open) on.onClose();
  }
  return (
    <dialog className="confirm" ref={dialog} aria-labelledby={title} onCancel={closeOnEscape} onClose={closedByBrowser}>
      <h2 className="confirm__question" id={title}>
        {question}
      </h2>
      {children}
      <div className="actions">
        <Button variant={grave ? 'danger' : 'primary'} loading={busy} onClick={on.onConfirm}>
          {verb}
        </Button>
        <Button variant="secondary" onClick={on.onClose}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
