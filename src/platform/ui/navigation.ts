import type { Language } from '../i18n/index.ts';

/** A place that the frame's navigation and the start page lead to; a module lists its own in `ui/index.ts`. */
export interface NavigationItem {
  readonly to: string;
  /** Written here and not in the module's texts, so that the first page need not carry all of those. */
  readonly label: Readonly<Record<Language, string>>;
  /** One sentence on what one does there; with it the start page shows the place as a shortcut. */
  readonly description?: Readonly<Record<Language, string>>;
  /** Shown only to those whose `/api/v1/me` names this permission; absent = to everyone who is signed in. */
  readonly permission?: string;
  /** Lower comes first; modules leave gaps of ten. */
  readonly order: number;
}

/** The items that someone with these permissions meets, in order. */
export function visibleTo(permissions: readonly string[], items: readonly NavigationItem[]): readonly NavigationItem[] {
  return items
    .filter((item) => item.permission === undefined || permissions.includes(item.permission))
    .toSorted((a, b) => a.order - b.order);
}
