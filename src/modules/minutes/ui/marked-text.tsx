import './marked-text.css';
import { useEffect, useId, useRef } from 'react';

interface MarkedTextProps {
  readonly title: string;
  readonly text: string;
  /** The stretch that is marked and brought into view; null = none. */
  readonly place: { readonly start: number; readonly end: number } | null | undefined;
  /** Stays in view beside a long form. */
  readonly beside?: boolean;
}

/** A text as it stands in the minutes, with the place of one field marked and in view. */
export function MarkedText({ title, text, place, beside = false }: MarkedTextProps) {
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const mark = useRef<HTMLElement>(null);
  const start = place?.start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is moved into view whenever another place is marked
  useEffect(() => {
    if (mark.current === null || box.current === null) return;
    box.current.scrollTop = mark.current.offsetTop - box.current.offsetTop - box.current.clientHeight / 3;
  }, [start]);
  return (
    <div className={beside ? 'marked-text marked-text--beside' : 'marked-text'}>
      <h2 id={heading}>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must reach it */}
      <section className="marked-text__text" ref={box} tabIndex={0} aria-labelledby={heading}>
        {place == null ? (
          text
        ) : (
          <>
            {text.slice(0, place.start)}
            <mark ref={mark}>{text.slice(place.start, place.end)}</mark>
            {text.slice(place.end)}
          </>
        )}
      </section>
    </div>
  );
}
