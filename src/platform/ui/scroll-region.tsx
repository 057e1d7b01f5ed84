import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Something wider than the screen, which scrolls by itself: reachable by keyboard and named, but only when it does scroll. */
export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      className="scroll-region"
      ref={box}
      {...(scrolls ? { tabIndex: 0, 'aria-label': name } : { role: 'presentation' })}
    >
      {children}
    </section>
  );
}
