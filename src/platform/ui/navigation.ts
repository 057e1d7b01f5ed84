import type { Language } from '../i18n/index.ts';

type Bilingual = Readonly<Record<Language, string>>;

/** What the places of the navigation are gathered under, in this order. */
export const NAVIGATION_GROUPS = {
  own: { sv: 'För mig', en: 'For me' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  oversight: { sv: 'Uppföljning', en: 'Oversight' },
  rules: { sv: 'Regler', en: 'Rules' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  system: { sv: 'Systemet', en: 'System' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type NavigationGroup = keyof typeof NAVIGATION_GROUPS;

/** A place that the frame's navigation and the start page lead to; a module lists its own in `ui/index.ts`. */
export interface NavigationItem {
  readonly to: string;
  /** Written here and not in the module's texts, so that the first page need not carry all of those. */
  readonly label: Bilingual;
  /** One sentence on what one does there; with it the start page shows the place as a shortcut. */
  readonly description?: Bilingual;
  /** Shown only to those whose `/api/v1/me` names this permission; absent = to everyone who is signed in. */
  readonly permission?: string;
  /** What it is gathered under; absent = it stands by itself, before the groups. */
  readonly group?: NavigationGroup;
  /** Lower comes first; modules leave gaps of ten. */
  readonly order: number;
}

/** Places under one heading; without a heading, those that stand by themselves. */
export interface NavigationPart {
  readonly group: NavigationGroup | undefined;
  readonly items: readonly NavigationItem[];
}

/** The places that someone with these permissions meets, as they are gathered and in order. No part is empty. */
export function visibleTo(permissions: readonly string[], items: readonly NavigationItem[]): readonly NavigationPart[] {
  const visible = items
    .filter((item) => item.permission === undefined || permissions.includes(item.permission))
    .toSorted((a, b) => a.order - b.order);
  const groups = [undefined, ...(Object.keys(NAVIGATION_GROUPS) as NavigationGroup[])];
  return groups
    .map((group) => ({ group, items: visible.filter((item) => item.group === group) }))
    .filter((part) => part.items.length > 0);
}
