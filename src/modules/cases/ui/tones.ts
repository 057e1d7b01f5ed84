import type { Tone } from '../../../platform/ui/index.ts';
import type { Status } from '../lifecycle.ts';

/** How a case's status is meant for whoever looks at it. */
export function toneOf({ status, hasRunOut = false }: { readonly status: Status; readonly hasRunOut?: boolean }): Tone {
  if (hasRunOut) return 'attention';
  switch (status) {
    case 'asked':
      return 'attention';
    case 'reported':
    case 'referred':
    case 'to-sign':
    case 'read-in':
      return 'waiting';
    case 'decided':
      return 'done';
    case 'ended':
    case 'withdrawn':
      return 'neutral';
  }
}
