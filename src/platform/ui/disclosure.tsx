import './disclosure.css';
import { Button } from '@navikt/ds-react/Button';
import { type ReactNode, useId, useState } from 'react';

interface DisclosureProps {
  readonly title: string;
  children(close: () => void): ReactNode;
}

/** Something one can do, as a button that opens its form below. */
export function Disclosure({ title, children }: DisclosureProps) {
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
      </Button>
      {open ? (
        <div className="disclosure__panel" id={panel}>
          {children(() => setOpen(false))}
        </div>
      ) : null}
    </div>
  );
}
