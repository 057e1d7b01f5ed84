import '@navikt/ds-css/dist/component/tag.css';
import { Tag } from '@navikt/ds-react/Tag';
import type { ReactNode } from 'react';

/** How a status is meant: `waiting` asks nothing of the reader, `attention` soon does, `late` already did. */
export type Tone = 'neutral' | 'waiting' | 'done' | 'attention' | 'late';

const COLORS = {
  neutral: 'neutral',
  waiting: 'info',
  done: 'success',
  attention: 'warning',
  late: 'danger',
} as const satisfies Record<Tone, string>;

/** A status in one or two words. The word carries the meaning, the colour only helps. */
export function StatusTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <Tag variant="moderate" size="small" data-color={COLORS[tone]} className="status-tag">
      {children}
    </Tag>
  );
}
