/** The words in which it is told who decides, on the server and in the pages. */
export const sv = {
  'authority.level.nearest-manager': 'närmaste chef',
  'authority.level.next-manager': 'chefens chef',
  'authority.level.administration-head': 'förvaltningschef',
  'authority.level.director': 'direktör',
  'authority.level.chair': 'ordförande',
  'authority.level.board': 'nämnden',
  'authority.level.hr-head': 'HR-chef',
  'authority.somebody': 'Den som är {level}',
  'authority.body': 'Nämnden',
  'authority.because.not-delegated': 'Beslutet är inte delegerat. Nämnden fattar det själv.',
  'authority.because.sub-delegated': 'Förvaltningschefen har delegerat beslutet vidare till {level}.',
  'authority.because.sub-delegation-not-allowed':
    'Vidaredelegeringen till {level} räknas inte, eftersom nämnden inte har tillåtit den.',
  'authority.because.decided-higher':
    'Det beslut som gäller är fattat av {level}. Den som beslutar på nytt står minst lika högt.',
  'authority.because.vacant': 'Ingen är {level} här. Nästa nivå tar över.',
  'authority.because.own-case': '{who} ({level}) beslutar aldrig i sin egen sak. Nästa nivå tar över.',
  'authority.because.relative': '{who} ({level}) är närstående. Nästa nivå tar över.',
  'authority.because.co-owner': '{who} ({level}) är delägare. Nästa nivå tar över.',
  'authority.because.away': '{who} ({level}) är borta den dagen.',
  'authority.because.deputy-away': 'Ersättaren {who} är också borta.',
  'authority.because.decides': '{who} beslutar som {level}.',
  'authority.because.decides-as-deputy': '{who} beslutar, som ersättare för {level}.',
  'authority.because.decides-as-body': '{who} beslutar.',
} as const;
