export const sv = {
  'cases.letter.title': 'Beslut. {kind} – {what}',
  'cases.letter.the-employee': 'Den anställde',
  'cases.letter.condition': '{text} Följs upp den {day}.',
  'cases.letter.decided-under': 'Beslutet är fattat enligt {guideline} och punkt {item} i delegationsordningen.',
  'cases.letter.decided-without-item': 'Beslutet är fattat enligt {guideline}.',
  'cases.level.nearest-manager': 'Närmaste chef',
  'cases.level.next-manager': 'Chefens chef',
  'cases.level.administration-head': 'Förvaltningschef',
  'cases.level.director': 'Direktör',
  'cases.level.chair': 'Ordförande',
  'cases.level.board': 'Styrelsen',
  'cases.level.hr-head': 'HR-chef',
} as const;
