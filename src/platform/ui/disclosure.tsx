import './disclosure.css';
import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useId, useState } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

interface DisclosureProps {
  readonly title: string;
  /** What it is about, of several alike on a page: heard and not seen, since it stands beside. */
  readonly about?: string;
  children(close: () => void): ReactNode;
}

/** Something one can do, as a button that opens its form below. */
export function Disclosure({ title, about, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className="disclosure">
      <Button
        variant="secondary"
        size="small"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {title}
        {about === undefined ? null : <VisuallyHidden>: {about}</VisuallyHidden>}
      </Button>
      {open ? (
        <div className="disclosure__panel" id={panel}>
          {children(() => setOpen(false))}
        </div>
      ) : null}
    </div>
  );
}
