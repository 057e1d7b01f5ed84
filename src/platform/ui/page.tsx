import './page.css';
import { useRouterState } from '@tanstack/react-router';
import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';

/** The site's name, last in the document's title, and the path whose heading focus was last brought to. */
interface Place {
  readonly siteName: string;
  readonly visited: RefObject<string | undefined>;
}

const PlaceContext = createContext<Place>({ siteName: 'Uppsikt', visited: { current: undefined } });

/** Stands once around all pages: keeps account of moves between them. */
export function PlaceProvider({ siteName, children }: { readonly siteName: string; readonly children: ReactNode }) {
  const visited = useRef<string | undefined>(undefined);
  return <PlaceContext value={{ siteName, visited }}>{children}</PlaceContext>;
}

const SOFT_HYPHEN = '\u00ad';

export interface PageProps {
  /** The heading of the page and the first part of the document's title; a long word may hold soft hyphens. */
  readonly title: string;
  /** A few words above the heading that say what it belongs to: "Organisation", "Steg 2 av 6". */
  readonly kicker?: ReactNode;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  /** `text` holds lines short, `wide` gives tables the whole width; `text` when absent. */
  readonly width?: 'text' | 'wide';
  readonly children?: ReactNode;
}

/**
 * A page: sets the document's title and, at every move but the first, puts focus on the heading, so that a screen reader
 * says where one has come. Every route renders exactly one.
 */
export function Page({ title, kicker, lead, width = 'text', children }: PageProps) {
  const { siteName, visited } = use(PlaceContext);
  // Where the move has ended, not where it is going: until then the page one leaves still stands.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title.replaceAll(SOFT_HYPHEN, '')} – ${siteName}`;
  }, [title, siteName]);
  useEffect(() => {
    if (path === undefined || path === visited.current) return;
    if (visited.current !== undefined) heading.current?.focus();
    visited.current = path;
  }, [path, visited]);
  return (
    <div className={`page page--${width}`}>
      <div className="page__top">
        {kicker === undefined ? null : <p className="page__kicker">{kicker}</p>}
        <h1 className="page__title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <div className="page__lead">{lead}</div>}
      </div>
      {children}
    </div>
  );
}
