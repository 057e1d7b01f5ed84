export const sv = {
  'duties.empty': 'Just nu ligger inget här.',
  'duties.empty.what':
    'Här samlas det som väntar på dig: frågor att svara på, anmälningar att bedöma och överenskommelser att gå igenom. Varje sak säger vad som ska göras, senast när och varför det är ditt.',
  'duties.card.all': 'Visa allt ({n})',
  'duties.status.late': 'Dagen har passerat',
  'duties.status.today': 'I dag',
  'duties.status.soon': 'Inom en vecka',
  'duties.status.later': 'Senare',
  'duties.status.met': 'Klart',
  'duties.status.met-recorded-late': 'Klart i tid, antecknat senare',
  'duties.status.met-late': 'Klart efter dagen',
  'duties.status.withdrawn': 'Behövs inte längre',
} as const;
