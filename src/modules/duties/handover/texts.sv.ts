/** What hand-overs are called. */
export const sv = {
  'duties.handover.from': 'Överlämning från {name}',
  'duties.handover.to': 'Överlämning till {name}',
  'duties.handover.new-manager': 'Du har fått en ny chef',
  'duties.handover.somebody': 'en annan chef',
} as const;
