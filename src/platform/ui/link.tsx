import { Link, type LinkProps } from '@navikt/ds-react/Link';
import { Label } from '@navikt/ds-react/Typography';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

export interface ButtonAnchorProps extends ComponentProps<'a'> {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly size?: 'medium' | 'small';
  readonly icon?: ReactNode;
}

/** A link that looks like a button: for a file to fetch, or an address outside the router such as sign-in. */
export function ButtonAnchor({ variant = 'primary', size = 'medium', icon, children, ...anchor }: ButtonAnchorProps) {
  // Aksel's `Button as="a"` would tell a screen reader that it is a button; it is not, it goes somewhere.
  return (
    <a {...anchor} className={`aksel-button aksel-button--${size}`} data-variant={variant}>
      {icon === undefined ? null : <span className="aksel-button__icon">{icon}</span>}
      <Label as="span" size={size}>
        {children}
      </Label>
    </a>
  );
}

function PlainLink(props: LinkProps & ComponentProps<'a'>) {
  return <Link {...props} />;
}

/** A link to a page of ours; `to`, `params` and `search` are checked against the routes. */
export const PageLink = createLink(PlainLink);

/** The same, for the one thing most people come to a page to do. */
export const PageButton = createLink(ButtonAnchor);
