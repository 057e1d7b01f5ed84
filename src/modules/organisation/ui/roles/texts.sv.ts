export const sv = {
  'organisation.roles.title': 'Roller',
  'organisation.roles.lead':
    'Vem som har vilken roll. Chefer står i organisationen. En roll för en enhet gäller också enheterna under den.',
  'organisation.roles.none': 'Ingen har någon roll den dagen.',
  'organisation.roles.none.how': 'Välj en annan dag. Roller läses in med filen roles.csv.',
  'organisation.roles.everywhere': 'hela organisationen',
} as const;
