import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'cases.not-consultable': {
    status: 409,
    sv: 'Riktlinjen säger inte vem som svarar på det. Fråga om något av det som går att välja.',
    en: 'The guideline does not say who answers that. Ask about something that can be chosen.',
  },
  'cases.consultation-hidden': {
    status: 409,
    sv: 'Uppgifterna är skyddade, så ärendet skickas inte till någon annan. Fråga utan att säga vem det gäller.',
    en: 'The identity is protected, so the case is sent to nobody else. Ask without saying whom it is about.',
  },
  'cases.consulted-already': {
    status: 409,
    sv: 'Det är redan frågat, och svaret har inte kommit.',
    en: 'That has been asked already, and the answer has not come.',
  },
  'cases.consultation-unknown': {
    status: 404,
    sv: 'Frågan finns inte, eller så är den inte ställd till dig.',
    en: 'The question does not exist, or is not put to you.',
  },
  'cases.consultation-answered': {
    status: 409,
    sv: 'Frågan är redan besvarad.',
    en: 'The question has been answered already.',
  },
  'cases.consultation-over': {
    status: 409,
    sv: 'Ärendet är avgjort. Svaret behövs inte längre.',
    en: 'The case is settled. The answer is no longer needed.',
  },
  'cases.beyond-guideline': {
    status: 409,
    sv: 'Riktlinjen medger det inte så som det är skrivet. Se vilket avsnitt det gäller och ändra ansökan.',
    en: 'The guideline does not allow it as it is written. See which section it is and change the application.',
  },
  'cases.place-not-said': {
    status: 400,
    sv: 'Ange var arbetet ska göras.',
    en: 'Say where the work is to be done.',
  },
  'cases.not-renewable': {
    status: 409,
    sv: 'Det går bara att gå vidare från ett eget ärende av samma slag som är beslutat eller inläst.',
    en: 'One can go on only from a case of one’s own, of the same kind, that is decided or read in.',
  },
  'cases.related-unknown': {
    status: 400,
    sv: 'Ärendet som anges är inte personens eget. Välj ett av personens egna ärenden av rätt slag, eller inget.',
    en: 'The case that is named is not the person’s own. Choose one of their own, of the right kind, or none.',
  },
  'cases.no-certificate': {
    status: 409,
    sv: 'Det här ärendet ber inte om något intyg.',
    en: 'This case asks for no certificate.',
  },
  'cases.certificate-day-to-come': {
    status: 400,
    sv: 'Dagen har inte kommit än. Skriv dagen då det gjordes.',
    en: 'That day has not come yet. Write the day when it was done.',
  },
  'cases.certificate-ends-first': {
    status: 400,
    sv: 'Intygets sista dag kan inte vara före dess första dag.',
    en: 'The last day of the certificate cannot be before its first.',
  },
  'cases.certificate-paper': {
    status: 400,
    sv: 'Handlingen hör inte till ärendet. Lägg till intyget under Handlingar först.',
    en: 'The paper is none of the case’s. Add the certificate under Papers first.',
  },
  'cases.notice': {
    status: 409,
    sv: 'Överenskommelsen kan sägas upp till tidigast den {earliest}. Är ni överens om en tidigare dag anger ni det.',
    en: 'The agreement can be ended on {earliest} at the earliest. Say so if both of you agree on an earlier day.',
  },
  'cases.unknown': {
    status: 404,
    sv: 'Ärendet finns inte, eller så får du inte se det.',
    en: 'The case does not exist, or you may not see it.',
  },
  'cases.draft-unknown': {
    status: 404,
    sv: 'Utkastet finns inte längre. Det kan ha skickats redan.',
    en: 'The draft is no longer there. It may have been sent already.',
  },
  'cases.draft-changed': {
    status: 412,
    sv: 'Utkastet har sparats från en annan flik eller enhet. Hämta det på nytt och för in dina ändringar.',
    en: 'The draft has been saved from another tab or device. Fetch it anew and enter your changes.',
  },
  'cases.changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har gjort något med ärendet sedan du öppnade det. Hämta det på nytt och se om det du ville göra fortfarande gäller.',
    en: 'Somebody else has done something with the case since you opened it. Fetch it anew and see whether what you wanted to do still holds.',
  },
  'cases.step-not-possible': {
    status: 409,
    sv: 'Det går inte i det läge ärendet har nu ({status}). Hämta det på nytt och se vad som går att göra.',
    en: 'That cannot be done where the case stands now ({status}). Fetch it anew and see what can be done.',
  },
  'cases.not-decidable': {
    status: 409,
    sv: 'Beslutet kan inte fattas så. Se vad som saknas och rätta det.',
    en: 'The decision cannot be made like that. See what is missing and put it right.',
  },
  'cases.minutes-not-asked': {
    status: 403,
    sv: 'Ett protokoll skrivs av bara av registrator, när en nämnd har fattat beslutet. Ta bort protokollet och besluta i dag, eller skicka ärendet vidare.',
    en: 'Minutes are copied by a registrar alone, when a committee has decided. Take the minutes away and decide today, or send the case on.',
  },
  'cases.minutes-day-wrong': {
    status: 400,
    sv: 'Nämnden kan inte ha beslutat en dag som inte har varit, eller innan ärendet kom in den {reportedOn}. Skriv dagen som står i protokollet.',
    en: 'The committee cannot have decided on a day to come, or before the case arrived on {reportedOn}. Write the day that stands in the minutes.',
  },
  'cases.not-harmless': {
    status: 409,
    sv: 'Ärendet behöver bedömas för sig: något i det kräver en närmare titt, eller så saknas en standardmotivering i riktlinjen.',
    en: 'The case needs to be assessed by itself: something in it asks for a closer look, or the guideline has no standard reason.',
  },
  'cases.yours-to-decide': {
    status: 409,
    sv: 'Det här beslutet är ditt att fatta. Besluta i stället för att skicka det vidare.',
    en: 'This decision is yours to make. Decide instead of sending it on.',
  },
  'cases.person-unknown': {
    status: 404,
    sv: 'Personen finns inte, eller så får du inte se den.',
    en: 'There is no such person, or you may not see them.',
  },
  'cases.other-kind': {
    status: 400,
    sv: 'Ärendet är av ett annat slag. Anmäl i stället ett nytt.',
    en: 'The case is of another kind. Report a new one instead.',
  },
  'cases.kind-unknown': {
    status: 400,
    sv: 'Det finns inget sådant slags ärende: {kind}.',
    en: 'There is no such kind of case: {kind}.',
  },
  'cases.outcome-unknown': {
    status: 400,
    sv: 'Utfallet ”{outcome}” finns inte för det här slaget av ärende.',
    en: 'There is no outcome “{outcome}” for this kind of case.',
  },
  'cases.not-employed': {
    status: 409,
    sv: 'Den som ärendet gäller har ingen anställning här i dag.',
    en: 'Whoever the case is about has no employment here today.',
  },
  'cases.outside-pilot': {
    status: 403,
    sv: 'Uppsikt prövas just nu bara i {unit}. Anmäl som ni brukar i er del av organisationen; fråga din chef eller HR hur.',
    en: 'Uppsikt is on trial in {unit} only for now. Report as is usual in your part of the organisation; ask your manager or HR how.',
  },
  'cases.employment-not-theirs': {
    status: 400,
    sv: 'Anställningen är inte personens. Välj en av personens egna anställningar.',
    en: 'That employment is not theirs. Choose one of the person’s own employments.',
  },
  'cases.no-authority': {
    status: 409,
    sv: 'Enheten hör inte till någon nämnd. Be den som sköter organisationen att ange nämnden.',
    en: 'The unit belongs to no committee. Ask whoever runs the organisation to name one.',
  },
  'cases.employer-unnamed': {
    status: 409,
    sv: 'Arbetsgivarens namn saknas och står i varje beslut. Be den som sköter Uppsikt att ange det under Inställningar.',
    en: 'The employer’s name is missing, and every decision bears it. Ask whoever runs Uppsikt to give it under Settings.',
  },
  'cases.no-guideline': {
    status: 409,
    sv: 'Ingen riktlinje gäller för det här slaget av ärende i dag. HR kan besluta om en utifrån en av mallarna.',
    en: 'No guideline is in force for this kind of case today. HR can have one decided from one of the presets.',
  },
  'cases.not-yours-to-answer': {
    status: 403,
    sv: 'Bara den som ärendet gäller kan svara.',
    en: 'Only the person the case is about can answer.',
  },
  'cases.no-open-question': {
    status: 409,
    sv: 'Det finns ingen obesvarad fråga i ärendet.',
    en: 'There is no unanswered question in the case.',
  },
  'cases.opinion-not-asked': {
    status: 409,
    sv: 'Du är inte chef för någon annan av personens anställningar, så ditt yttrande behövs inte här.',
    en: 'You lead none of the person’s other employments, so no opinion of yours is asked for here.',
  },
  'cases.answer-by-passed': {
    status: 400,
    sv: 'Svarsdagen har redan passerat. Ge minst en dag.',
    en: 'The day to answer by has already passed. Give one day at least.',
  },
  'cases.own-conversation': {
    status: 409,
    sv: 'Samtalet i ditt eget ärende antecknas av den som är chef över dig.',
    en: 'The talk in your own case is put down by whoever is your manager.',
  },
  'cases.day-to-come': {
    status: 400,
    sv: 'Dagen har inte kommit än. Skriv den dag ni talades vid.',
    en: 'That day has yet to come. Write the day that you talked.',
  },
  'cases.ends-before-it-begins': {
    status: 400,
    sv: 'Sista dagen kan inte vara före {from}, då det började.',
    en: 'The last day cannot be before {from}, when it began.',
  },
  'cases.not-material': {
    status: 409,
    sv: 'Ingenting är ändrat. Ändra något först.',
    en: 'Nothing has been changed. Change something first.',
  },
  'cases.review-on-passed': {
    status: 400,
    sv: 'Dagen för nästa genomgång har redan passerat. Välj en senare dag, eller lämna den tom.',
    en: 'The day to look at it next has already passed. Choose a later day, or leave it empty.',
  },
  'cases.condition-unknown': {
    status: 404,
    sv: 'Villkoret finns inte i ärendet, eller så är det redan följt upp.',
    en: 'The case has no such condition, or it has been followed up already.',
  },
  'cases.register-missing': {
    status: 400,
    sv: 'Ingen fil med registret följde med. Välj register.csv eller en Excel-arbetsbok.',
    en: 'No file with the register came along. Choose register.csv or an Excel workbook.',
  },
  'cases.register-empty': {
    status: 400,
    sv: 'Arbetsbokens första blad är tomt. Lägg registret där, med rubriker på första raden.',
    en: 'The first sheet of the workbook is empty. Put the register there, with titles in the first row.',
  },
  'cases.register-columns-missing': {
    status: 400,
    sv: 'Registret saknar kolumnerna {columns}. Säg vilka av filens kolumner som motsvarar dem.',
    en: 'The register lacks the columns {columns}. Say which columns of the file they are.',
  },
  'cases.register-mapping-wrong': {
    status: 400,
    sv: 'Kopplingen mellan filens kolumner och våra gick inte att läsa. Skriv den som exemplet i dokumentationen.',
    en: 'The mapping between the columns of the file and ours could not be read. Write it as in the documentation.',
  },
  'cases.register-changed-meanwhile': {
    status: 409,
    sv: 'Registret eller organisationen har ändrats sedan du tittade igenom. Titta igenom på nytt.',
    en: 'The register or the organisation has changed since you looked through it. Look through it anew.',
  },
  'cases.register-part-unknown': {
    status: 400,
    sv: 'Formuläret har en del som inte hör dit: {part}. Skicka registret som register, handlingarna som documents, sist.',
    en: 'The form has a part that does not belong there: {part}. Send the register as register, the documents as documents, last.',
  },
  'cases.oral-unknown': {
    status: 404,
    sv: 'Den muntliga överenskommelsen finns inte, eller så får du inte se den.',
    en: 'The oral agreement does not exist, or you may not see it.',
  },
  'cases.oral-day-to-come': {
    status: 400,
    sv: 'Dagen har inte kommit än. Välj i dag eller en tidigare dag.',
    en: 'That day has yet to come. Choose today or an earlier day.',
  },
  'cases.oral-answered-already': {
    status: 409,
    sv: 'Den andra sidan har redan svarat. Hämta sidan på nytt.',
    en: 'The other side has answered already. Fetch the page anew.',
  },
  'cases.oral-not-yours-to-answer': {
    status: 403,
    sv: 'Det är den andra sidan som svarar om det stämmer.',
    en: 'It is for the other side to say whether it is right.',
  },
  'cases.oral-followed-already': {
    status: 409,
    sv: 'Det står redan vad som har följt. Hämta sidan på nytt.',
    en: 'What has followed is put down already. Fetch the page anew.',
  },
  'cases.information-missing': {
    status: 409,
    sv: 'Ingen information är skriven än. HR skriver den första versionen.',
    en: 'No information has been written yet. HR writes the first version.',
  },
  'cases.information-changed': {
    status: 409,
    sv: 'En ny version har kommit sedan du läste. Hämta sidan på nytt och läs den.',
    en: 'A new version has come since you read. Fetch the page anew and read it.',
  },
  'cases.information-day-to-come': {
    status: 400,
    sv: 'Dagen har inte kommit än. Anteckna när de har fått informationen.',
    en: 'That day has yet to come. Put it down when they have been told.',
  },
  'cases.amnesty-empty': {
    status: 400,
    sv: 'Rättelseperioden slutar innan den börjar. Välj en sista dag efter den första.',
    en: 'The amnesty period ends before it begins. Choose a last day after the first.',
  },
  'cases.amnesty-begun': {
    status: 400,
    sv: 'En rättelseperiod kan börja tidigast i dag: det som redan är anmält ändrar inte mening i efterhand.',
    en: 'An amnesty period begins today at the earliest: what has been reported already does not change its meaning.',
  },
  'cases.amnesty-not-decided': {
    status: 400,
    sv: 'Beslutsdagen har inte kommit än. Anteckna perioden när den är beslutad.',
    en: 'The day of the decision has yet to come. Put the period down when it has been decided.',
  },
  'cases.amnesty-overlaps': {
    status: 409,
    sv: 'Det finns redan en rättelseperiod för samma slags ärende under de dagarna. Avsluta den först, eller välj andra dagar.',
    en: 'There is an amnesty period for that kind of case on those days already. End it first, or choose other days.',
  },
  'cases.amnesty-unknown': {
    status: 404,
    sv: 'Rättelseperioden finns inte. Hämta sidan på nytt.',
    en: 'There is no such amnesty period. Fetch the page anew.',
  },
  'cases.amnesty-over': {
    status: 409,
    sv: 'Rättelseperioden är redan slut eller slutar i dag.',
    en: 'The amnesty period is over already, or ends today.',
  },
  'cases.unit-out-of-reach': {
    status: 403,
    sv: 'Enheten är inte en av dem du svarar för. Välj en enhet som du leder.',
    en: 'The unit is none of those you answer for. Choose one that you lead.',
  },
  'cases.views-full': {
    status: 409,
    sv: 'Du har redan {most} sparade vyer. Ta bort någon du inte använder.',
    en: 'You have {most} saved views already. Remove one that you do not use.',
  },
  'cases.view-unknown': {
    status: 404,
    sv: 'Vyn finns inte. Hämta sidan på nytt.',
    en: 'There is no such view. Fetch the page anew.',
  },
  'cases.decision-unknown': {
    status: 404,
    sv: 'Beslutet finns inte i ärendet, eller så har det redan ersatts.',
    en: 'The case has no such decision, or it has been replaced already.',
  },
});
