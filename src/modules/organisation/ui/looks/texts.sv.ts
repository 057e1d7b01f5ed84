export const sv = {
  'organisation.looks.title': 'Vem har tittat på mina uppgifter',
  'organisation.looks.lead': 'Varje gång någon annan öppnar din sida eller läser ditt personnummer skrivs det upp här.',
  'organisation.looks.name': 'Vilka som har tittat',
  'organisation.looks.at': 'När',
  'organisation.looks.who': 'Vem',
  'organisation.looks.who.unknown': 'Någon vars namn du inte får se',
  'organisation.looks.what': 'Vad',
  'organisation.looks.what.person': 'Din sida',
  'organisation.looks.what.personal-number': 'Ditt personnummer',
  'organisation.looks.what.other': 'Andra uppgifter',
  'organisation.looks.none': 'Ingen annan har tittat på dina uppgifter.',
  'organisation.looks.none.how': 'Du behöver inte göra något. När någon tittar står det här.',
} as const;
