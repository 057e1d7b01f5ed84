import './navigation.css';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import {
  NAVIGATION_GROUPS,
  type NavigationItem,
  type NavigationPart,
  useLanguage,
  useTexts,
} from '../../platform/ui/index.ts';
import { webTexts } from '../texts.ts';

interface NavigationProps {
  readonly parts: readonly NavigationPart[];
  /** Whether the menu of a narrow screen is unfolded; a wide one always shows it. */
  readonly open: boolean;
}

/** The ways to everything: a few places, then groups of them that unfold one at a time. */
export function Navigation({ parts, open }: NavigationProps) {
  const t = useTexts(webTexts);
  const path = useLocation({ select: (location) => location.pathname });
  // Remembered by page, so that every move folds it.
  const [unfolded, setUnfolded] = useState<{ readonly group: string; readonly on: string }>();
  const items = parts.flatMap((part) => part.items);
  return (
    <nav className="ways" aria-label={t('web.navigation')} data-open={open}>
      <ul>
        {parts.map((part) => {
          const { group } = part;
          const [only, ...others] = part.items;
          if (group === undefined || (only !== undefined && others.length === 0))
            return part.items.map((item) => <Way item={item} all={items} key={item.to} />);
          return (
            <Group
              part={part}
              label={NAVIGATION_GROUPS[group]}
              all={items}
              path={path}
              isOpen={unfolded?.group === group && unfolded.on === path}
              onToggle={(isOpen) => setUnfolded(isOpen ? { group, on: path } : undefined)}
              key={group}
            />
          );
        })}
      </ul>
    </nav>
  );
}

interface GroupProps {
  readonly part: NavigationPart;
  readonly label: NavigationItem['label'];
  readonly all: readonly NavigationItem[];
  readonly path: string;
  readonly isOpen: boolean;
  onToggle(isOpen: boolean): void;
}

function Group({ part, label, all, path, isOpen, onToggle }: GroupProps) {
  const language = useLanguage();
  const list = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  return (
    <li
      className="ways__group"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // It folds the group alone, not the menu around it.
        event.stopPropagation();
        onToggle(false);
        toggle.current?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (isOpen && !currentTarget.contains(relatedTarget)) onToggle(false);
      }}
    >
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-current={part.items.includes(placeOf(path, all) as NavigationItem) ? 'true' : undefined}
        onClick={() => onToggle(!isOpen)}
      >
        {label[language]}
        <ChevronDownIcon aria-hidden />
      </button>
      <ul id={list} hidden={!isOpen}>
        {part.items.map((item) => (
          <Way item={item} all={all} key={item.to} />
        ))}
      </ul>
    </li>
  );
}

function Way({ item, all }: { readonly item: NavigationItem; readonly all: readonly NavigationItem[] }) {
  const language = useLanguage();
  return (
    <li>
      <Link to={item.to} activeOptions={{ exact: hasPlacesBelow(item, all) }}>
        {item.label[language]}
      </Link>
    </li>
  );
}

/** A place with others below it is where one is only on its own page. */
function hasPlacesBelow({ to }: NavigationItem, all: readonly NavigationItem[]): boolean {
  return to === '/' || all.some((other) => other.to.startsWith(`${to}/`));
}

/** The place that a page belongs to. */
function placeOf(path: string, all: readonly NavigationItem[]): NavigationItem | undefined {
  return all.find((item) => path === item.to || (!hasPlacesBelow(item, all) && path.startsWith(`${item.to}/`)));
}
