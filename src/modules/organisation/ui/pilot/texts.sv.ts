export const sv = {
  'organisation.pilot.title': 'Pilot',
  'organisation.pilot.lead':
    'Börja i en förvaltning eller en enhet. Det som ställs in här gäller genast, för alla, tills piloten avslutas.',
  'organisation.pilot.none': 'Ingen pilot pågår. Uppsikt är öppet i hela organisationen.',
  'organisation.pilot.goes-on': 'Piloten pågår i {unit}.',
  'organisation.pilot.unit-gone':
    'Enheten finns inte längre, så ingen kan anmäla. Välj en annan enhet, eller avsluta piloten.',
  'organisation.pilot.change': 'Vad piloten omfattar',
  'organisation.pilot.unit': 'Enhet',
  'organisation.pilot.unit.hint': 'Bara den och det som ligger under den anmäler och får påminnelser.',
  'organisation.pilot.unit.missing': 'Välj en enhet',
  'organisation.pilot.highest': 'Det som blir liggande går vidare',
  'organisation.pilot.highest.hint': 'Högre än så går ingenting under piloten, vad riktlinjerna än säger.',
  'organisation.pilot.highest.next-manager': 'högst till chefens chef',
  'organisation.pilot.highest.administration-head': 'högst till förvaltningschefen',
  'organisation.pilot.highest.director': 'högst till direktören',
  'organisation.pilot.highest.guideline': 'så högt som riktlinjerna säger',
  'organisation.pilot.chain': 'Beslutskedjan och genomlysningar',
  'organisation.pilot.chain.hidden': 'ingår inte',
  'organisation.pilot.chain.shown': 'ingår',
  'organisation.pilot.save': 'Spara piloten',
  'organisation.pilot.saved': 'Piloten är sparad.',
  'organisation.pilot.end': 'Avsluta piloten',
  'organisation.pilot.end.question': 'Ska piloten avslutas?',
  'organisation.pilot.end.what':
    'Hela organisationen kan då anmäla och får påminnelser, och det som är försenat går vidare som riktlinjerna säger. Det som är anmält och beslutat står kvar.',
  'organisation.pilot.ended': 'Piloten är avslutad.',
} as const;
