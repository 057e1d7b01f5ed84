/** What hand-overs are called. */
export const sv = {
  'duties.handover.from': 'Överlämning från {name}',
  'duties.handover.to': 'Överlämning till {name}',
  'duties.handover.somebody': 'en annan chef',
} as const;
