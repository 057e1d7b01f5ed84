export const sv = {
  'web.accessibility.title': 'Tillgänglighets\u00adredogörelse för Uppsikt',
  'web.accessibility.lead':
    '{employer} står bakom Uppsikt. Vi vill att alla ska kunna använda tjänsten. Här står hur den uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vad vi vet inte fungerar och hur du talar om för oss när något hindrar dig.',
  'web.accessibility.how.title': 'Hur tillgänglig är tjänsten?',
  'web.accessibility.how.text':
    'Tjänsten är delvis förenlig med lagen, som hänvisar till standarden EN 301 549 och därmed WCAG på nivå AA. Vi har själva byggt och prövat mot WCAG 2.2. Vad som återstår står längre ner.',
  'web.accessibility.help.title': 'Kan du inte använda någon del?',
  'web.accessibility.help.text':
    'Hör av dig till oss, så hjälper vi dig på annat sätt. Du kan till exempel få uppgifterna upplästa eller lämna din anmälan på papper.',
  'web.accessibility.report.title': 'Tala om vad som inte fungerar',
  'web.accessibility.report.text':
    'Stöter du på ett hinder som inte står här vill vi veta det. Beskriv vad du ville göra och vad som hände.',
  'web.accessibility.contact.email': 'E-post',
  'web.accessibility.contact.phone': 'Telefon',
  'web.accessibility.contact.missing':
    '{employer} har ännu inte lagt in någon kontaktväg här. Vänd dig till din chef eller HR.',
  'web.accessibility.supervision.title': 'Tillsyn',
  'web.accessibility.supervision.text':
    'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Du kan anmäla till Digg om du tycker att tjänsten har brister eller att vi inte tar hand om det du rapporterar.',
  'web.accessibility.known.title': 'Det här vet vi inte fungerar',
  'web.accessibility.known.untested':
    'Ingen utomstående har granskat tjänsten, och den har inte prövats tillsammans med personer som använder hjälpmedel. Det kan finnas hinder som vi inte har sett.',
  'web.accessibility.known.pdf':
    'Brev och beslut skapas som märkta PDF-filer (PDF/A-1a), men de är inte prövade mot standarden för tillgänglig PDF (PDF/UA). Bilagor som någon annan har laddat upp kan sakna märkning.',
  'web.accessibility.known.calendar':
    'Kalendern i datumfält kan vara trång vid mycket stor förstoring. Datumet går alltid att skriva i stället.',
  'web.accessibility.tested.title': 'Så har vi prövat',
  'web.accessibility.tested.text':
    'Varje sida och varje del av gränssnittet, också felmeddelanden och öppna frågor, prövas maskinellt med axe vid varje ändring, i fönster som är 1280 och 320 bildpunkter breda. Samma prov går igenom sidorna med bara tangentbordet. Skärmbilder har granskats för hand.',
  'web.accessibility.tested.on': 'Redogörelsen sågs senast över',
} as const;
