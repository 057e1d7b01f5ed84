import { useEffect, useRef, useState } from 'react';

/** What was just done, told and given focus; counted, so that the same thing done twice is told twice. */
export function useTold<What extends string>() {
  const [done, setDone] = useState<{ readonly what: What; readonly times: number }>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== undefined) status.current?.focus();
  }, [done]);
  return {
    done: done?.what,
    status,
    tell: (what: What) => setDone((last) => ({ what, times: (last?.times ?? 0) + 1 })),
  };
}
