import './header.css';
import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { type NavigationItem, useTexts, VisuallyHidden, visibleTo } from '../../platform/ui/index.ts';
import { type Me, PRODUCT } from '../me.ts';
import { webTexts } from '../texts.ts';
import { Account } from './account.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { SearchBox } from './search-box.tsx';

interface HeaderProps {
  readonly me: Me | undefined;
  readonly navigation: readonly NavigationItem[];
}

/** Whose place this is, the ways to everything in it, and who one is here. On a narrow screen all but the name is folded. */
export function Header({ me, navigation }: HeaderProps) {
  const t = useTexts(webTexts);
  const panel = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  // Remembered by page, so that every move folds the menu.
  const [openOn, setOpenOn] = useState<string>();
  const open = openOn === path;

  useEffect(() => {
    if (!open) return;
    function foldOnEscape({ key }: KeyboardEvent) {
      if (key !== 'Escape') return;
      setOpenOn(undefined);
      toggle.current?.focus();
    }
    document.addEventListener('keydown', foldOnEscape);
    return () => document.removeEventListener('keydown', foldOnEscape);
  }, [open]);

  return (
    <header className="top">
      {me?.demonstration ? <p className="top__notice">{t('web.demonstration')}</p> : null}
      <div className="top__bar">
        <Brand employer={me?.employer} />
        <button
          ref={toggle}
          type="button"
          className="top__action top__toggle"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpenOn(open ? undefined : path)}
        >
          {open ? <XMarkIcon aria-hidden /> : <MenuHamburgerIcon aria-hidden />}
          {t('web.menu')}
        </button>
        <div className="top__panel" id={panel} data-open={open}>
          {me?.person ? <SearchBox /> : null}
          <LanguageSwitch />
          {me === undefined ? null : <Account person={me.person} />}
        </div>
      </div>
      {me?.person ? <Navigation parts={visibleTo(me.navigation, navigation)} open={open} /> : null}
    </header>
  );
}

function Brand({ employer }: { readonly employer: Me['employer'] | undefined }) {
  const t = useTexts(webTexts);
  return (
    <Link to="/" className="brand">
      {employer?.logo === undefined ? null : <img className="brand__logo" src={employer.logo} alt="" />}
      {employer === undefined || employer.name === PRODUCT ? null : (
        <span className="brand__employer">{employer.name}</span>
      )}
      <span className="brand__product">
        {PRODUCT}
        <VisuallyHidden> {t('web.home')}</VisuallyHidden>
      </span>
    </Link>
  );
}
