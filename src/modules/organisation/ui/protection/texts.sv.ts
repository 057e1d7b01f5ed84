export const sv = {
  'organisation.protection.title': 'Skyddade personuppgifter',
  'organisation.protection.lead':
    'För den som har sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter. Kom överens med personen först.',
  'organisation.protection.lead.protected':
    'Bara personen själv och handläggarna ser uppgifterna. För alla andra finns hon inte.',
  'organisation.protection.means.hidden': 'Personen syns inte för andra, varken i sökningen eller i enheten.',
  'organisation.protection.means.place':
    'Kommunerna där personen bor och arbetar tas bort på en gång. De läses inte in igen.',
  'organisation.protection.means.handlers':
    'Handläggare blir den närmaste chefen, du och den som ersätter dig. Du kan ändra det sedan, som ni har kommit överens.',
  'organisation.protection.means.looks': 'Varje titt skrivs upp på en gång, och personen ser själv vem som har tittat.',
  'organisation.protection.set': 'Skydda uppgifterna',
  'organisation.protection.set.question': 'Vill du skydda uppgifterna om {name}?',
  'organisation.protection.set.what':
    'Alla utom handläggarna slutar se personen på en gång. Kommunerna som tas bort går inte att få tillbaka.',
  'organisation.protection.done.protected': 'Uppgifterna är skyddade.',
  'organisation.protection.done.lifted': 'Skyddet är borttaget.',
  'organisation.protection.done.added': 'Handläggaren är tillagd.',
  'organisation.protection.done.removed': 'Handläggaren är borttagen.',
  'organisation.protection.handlers': 'Handläggare',
  'organisation.protection.handlers.what':
    'De ser {name} och tar hand om ärendena. Det brukar vara närmaste chef, en i HR och den som ersätter.',
  'organisation.protection.remove': 'Ta bort',
  'organisation.protection.remove.question': 'Ska {handler} sluta vara handläggare?',
  'organisation.protection.remove.what':
    '{handler} ser inte {name} längre. Är det du själv kommer du inte in här igen.',
  'organisation.protection.add': 'Lägg till handläggaren',
  'organisation.protection.add.title': 'Lägg till en handläggare',
  'organisation.protection.search': 'Sök handläggare på namn',
  'organisation.protection.search.hint':
    'Du hittar chefer, HR och dem som du får se uppgifter om. Alla andra hittar du på hela anställningsnumret.',
  'organisation.protection.search.missing': 'Sök efter handläggaren och välj den i listan',
  'organisation.protection.search.button': 'Sök handläggare',
  'organisation.protection.search.found': 'Välj handläggare',
  'organisation.protection.search.none':
    'Ingen som du kan välja heter så. Prova med en annan del av namnet, eller med anställningsnumret.',
  'organisation.protection.lift': 'Ta bort skyddet',
  'organisation.protection.lift.when':
    'När Skatteverket har hävt skyddet och personen vet om det. Listan över handläggare tas bort med det.',
  'organisation.protection.lift.question': 'Vill du ta bort skyddet för {name}?',
  'organisation.protection.lift.what':
    'Alla som annars får se medarbetarna i enheten ser personen igen, på en gång. Det som de hinner se går inte att ta tillbaka.',
  'organisation.protection.gone': 'Ändringen är gjord',
  'organisation.protection.gone.what': 'Du är inte längre handläggare, så den här sidan finns inte för dig.',
  'organisation.protection.gone.start': 'Till startsidan',
} as const;
