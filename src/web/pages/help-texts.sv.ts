export const sv = {
  'web.help.title': 'Hjälp',
  'web.help.lead': 'Så här hittar du rätt i Uppsikt.',
  'web.help.find.title': 'Hur hittar jag det jag söker?',
  'web.help.find.text':
    'Det som väntar på dig ligger på startsidan. Annat hittar du i menyn eller med sökrutan: skriv ett namn, en enhet, ett diarienummer eller ett företag. Du kan söka på personnummer. Det skickas skyddat och står aldrig i webbadressen.',
  'web.help.language.title': 'Kan jag läsa på engelska?',
  'web.help.language.text':
    'Ja. Tryck på ”In English” högst upp. Valet sparas, även om du inte är inloggad. Beslut och brev skrivs på svenska.',
  'web.help.keyboard.title': 'Kan jag klara mig med bara tangentbordet?',
  'web.help.keyboard.text':
    'Ja. Med Tabb går du framåt och med Skift och Tabb bakåt. Första stoppet på varje sida är en länk som hoppar över menyn. Esc stänger menyer, frågor och kalendrar.',
  'web.help.wrong.title': 'Vad gör jag om något är fel?',
  'web.help.wrong.text':
    'Får du ett felmeddelande med ett nummer: ange numret när du ber om hjälp, så hittar vi vad som hände. Gäller det en uppgift om dig som inte stämmer: tala med din chef eller HR.',
  'web.help.seen.title': 'Vem ser det jag skriver?',
  'web.help.seen.text':
    'Varje formulär börjar med att säga vem som läser svaren. Ett utkast ser bara du. Det du skickar in blir normalt en allmän handling och kan lämnas ut.',
} as const;
