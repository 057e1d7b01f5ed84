import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'assignments.file-missing': {
    status: 400,
    sv: 'Välj en fil att läsa: txt, PDF eller docx, i fältet file.',
    en: 'Choose a file to read: txt, PDF or docx, in the field file.',
  },
  'assignments.report-too-long': {
    status: 413,
    sv: 'Texten är för lång: högst 800 000 tecken läses. Läs in den del av rapporten där rekommendationerna står, eller lämna texten tom och skriv rekommendationerna för hand.',
    en: 'The text is too long: at most 800 000 characters are read. Read in the part of the report that holds the recommendations, or leave the text empty and write the recommendations by hand.',
  },
  'assignments.unknown': {
    status: 404,
    sv: 'Uppdraget finns inte, eller så får du inte se det.',
    en: 'The assignment does not exist, or you may not see it.',
  },
  'assignments.changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har ändrat uppdraget sedan du öppnade det. Hämta det på nytt.',
    en: 'Somebody else has changed the assignment since you opened it. Fetch it anew.',
  },
  'assignments.not-yours': {
    status: 403,
    sv: 'Det gör den som har uppdraget i dag, och det är inte du.',
    en: 'That is for whoever holds the assignment today, and that is not you.',
  },
  'assignments.not-now': {
    status: 409,
    sv: 'Det går inte som uppdraget står nu. Ta emot det först, om det inte är gjort; ett avslutat uppdrag ändras inte.',
    en: 'That cannot be done as the assignment stands. Receive it first if that is not done; a closed one does not change.',
  },
  'assignments.clause-unknown': {
    status: 400,
    sv: 'Att-satsen finns inte i ett bekräftat protokoll från nämnden. Välj en annan.',
    en: 'The clause is in no confirmed minutes of the committee. Choose another.',
  },
  'assignments.clause-is-proposal': {
    status: 400,
    sv: 'Att-satsen är ett förslag. Vänta på protokollet från organet som beslutar.',
    en: 'The clause is a proposal. Wait for the minutes of the body that decides.',
  },
  'assignments.registered-already': {
    status: 409,
    sv: 'Uppdraget i den att-satsen är redan registrerat.',
    en: 'The assignment of that clause is registered already.',
  },
  'assignments.unit-unknown': {
    status: 400,
    sv: 'Enheten finns inte i dag. Välj en som finns.',
    en: 'The unit does not exist today. Choose one that does.',
  },
  'assignments.unit-not-under': {
    status: 400,
    sv: 'En del lämnas nedåt i linjen. Välj en enhet som hör till den som har uppdraget.',
    en: 'A part goes down the line. Choose a unit that lies under whoever holds the assignment.',
  },
  'assignments.unit-needed': {
    status: 400,
    sv: 'Välj vilken enhet det gäller. Uppdrag till en förvaltningschef gäller en förvaltning eller något i den.',
    en: 'Choose which unit it is for. One to an administration head is for an administration or something in it.',
  },
  'assignments.day-to-come': {
    status: 400,
    sv: 'Dagen ligger framåt i tiden. Skriv den dag det skedde.',
    en: 'The day is yet to come. Write the day that it happened.',
  },
  'assignments.day-before-given': {
    status: 400,
    sv: 'Dagen ligger före den dag då uppdraget gavs. Se efter vilken dag det var.',
    en: 'The day is before the day that the assignment was given. See which day it was.',
  },
  'assignments.decision-needed': {
    status: 400,
    sv: 'Ett beslutat uppdrag avslutas som genomfört av ett senare beslut i samma nämnd. Välj att-satsen i deras protokoll.',
    en: 'A decided assignment is closed as carried out by a later decision of the same committee. Choose the clause in their minutes.',
  },
  'assignments.reason-needed': {
    status: 400,
    sv: 'Skriv varför uppdraget inte genomfördes.',
    en: 'Write why the assignment was not carried out.',
  },
  'assignments.binds-nobody': {
    status: 422,
    sv: 'I texten finns ingen mening som säger vad någon ansvarar för eller ska göra. Klistra in instruktionens hela text.',
    en: 'The text has no sentence that says what somebody answers for or is to do. Paste the whole text of the instruction.',
  },
  'assignments.audit-unknown': {
    status: 404,
    sv: 'Revisionsrapporten finns inte, eller så får du inte se den.',
    en: 'The audit report does not exist, or you may not see it.',
  },
  'assignments.recommendation-unknown': {
    status: 404,
    sv: 'Rekommendationen finns inte, eller så får du inte se den.',
    en: 'The recommendation does not exist, or you may not see it.',
  },
  'assignments.audit-changed-meanwhile': {
    status: 412,
    sv: 'Någon annan har ändrat i revisionsrapporten sedan du öppnade den. Hämta den på nytt.',
    en: 'Somebody else has changed the audit report since you opened it. Fetch it anew.',
  },
  'assignments.audit-not-now': {
    status: 409,
    sv: 'Det går inte som rapporten står nu. Bekräfta den först, om det inte är gjort; ett beslutat svar ändras inte.',
    en: 'That cannot be done as the report stands. Confirm it first if that is not done; a decided answer does not change.',
  },
  'assignments.audit-empty': {
    status: 400,
    sv: 'Rapporten har ingen rekommendation. Lägg till minst en innan du bekräftar.',
    en: 'The report has no recommendation. Add at least one before you confirm.',
  },
  'assignments.recommendation-confirmed': {
    status: 409,
    sv: 'Rekommendationens ord är bekräftade och ändras inte. Skriv svaret.',
    en: 'The words of the recommendation are confirmed and do not change. Write the answer.',
  },
  'assignments.repeats-unknown': {
    status: 400,
    sv: 'Välj en rekommendation i en tidigare rapport till samma nämnd.',
    en: 'Choose a recommendation of an earlier report to the same committee.',
  },
  'assignments.unanswered': {
    status: 409,
    sv: '{unanswered} rekommendationer saknar svar eller ställningstagande. Skriv dem innan svaret registreras som beslutat.',
    en: '{unanswered} recommendations lack an answer or a position. Write them before the reply is registered as decided.',
  },
  'assignments.answer-before-report': {
    status: 400,
    sv: 'Dagen ligger före revisionsrapportens dag. Se efter vilken dag det är.',
    en: 'The day is before that of the audit report. See which day it is.',
  },
  'assignments.not-independent': {
    status: 403,
    sv: 'Du har själv haft en av åtgärderna. Någon som inte har det följer upp.',
    en: 'You have held one of the measures yourself. Somebody who has not follows it up.',
  },
});
