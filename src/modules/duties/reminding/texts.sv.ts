/** What the letters about duties say. */
export const sv = {
  'duties.letter.subject': 'Att göra: {n} {n|påminnelse|påminnelser}',
  'duties.letter.line': '– {title}, senast {day} ({source})',
  'duties.letter.case': 'Du har ett ärende.',
  'duties.letter.greeting': 'Det här finns att göra i Uppsikt:',
  'duties.letter.open': 'Öppna Att göra: {url}',
  'duties.letter.snooze': 'Passar det inte nu kan du där välja en dag att bli påmind igen, och skriva varför.',
} as const;
