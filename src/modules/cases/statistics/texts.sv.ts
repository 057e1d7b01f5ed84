export const sv = {
  'cases.statistics.title': 'Statistik',
  'cases.statistics.lead':
    'Hur många som är beslutade och löper, av det du får se. Ett till fyra visas som färre än fem, och .. står där ett tal skulle avslöja ett annat.',
  'cases.statistics.kind': 'Slag av ärende',
  'cases.statistics.on': 'Dag',
  'cases.statistics.total': '{n} löper den {day}.',
  'cases.statistics.total.small': 'Färre än fem löper den {day}.',
  'cases.statistics.total.hidden': 'Hur många som löper den {day} visas inte: det skulle avslöja ett litet tal.',
  'cases.statistics.rows': 'Öppna dem i registret',
  'cases.statistics.count': 'Antal',
  'cases.statistics.small': 'färre än 5',
  'cases.statistics.unsaid': 'Framgår inte',
  'cases.statistics.administration': 'Förvaltning',
  'cases.statistics.age': 'Hur länge det har gällt',
  'cases.statistics.age.first-year': 'Första året',
  'cases.statistics.age.second-year': 'Andra året',
  'cases.statistics.age.older': 'Två år eller mer',
} as const;
