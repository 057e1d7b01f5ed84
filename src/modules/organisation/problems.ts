import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'organisation.settings-missing': {
    status: 404,
    sv: 'Arbetsgivarens uppgifter är inte ifyllda än. En systemadministratör fyller i dem under Inställningar.',
    en: 'The employer’s settings are not filled in yet. A system administrator fills them in under Settings.',
  },
  'organisation.logo-missing': {
    status: 404,
    sv: 'Den logotypen finns inte. Ladda upp en bild (PNG) under Inställningar.',
    en: 'There is no such logo. Upload a picture (PNG) under Settings.',
  },
  'organisation.slug-taken': {
    status: 409,
    sv: 'Det finns redan en arbetsgivare med kortnamnet {slug}. Välj ett annat.',
    en: 'There is already an employer with the short name {slug}. Choose another.',
  },
  'organisation.file-unknown': {
    status: 400,
    sv: 'Filen {file} hör inte hit. Filerna heter units.csv, employees.csv, roles.csv, authorities.csv och successors.csv.',
    en: 'The file {file} does not belong here. The files are units.csv, employees.csv, roles.csv, authorities.csv and successors.csv.',
  },
  'organisation.files-missing': {
    status: 400,
    sv: 'Lämna units.csv och employees.csv tillsammans, eller bara roles.csv.',
    en: 'Give units.csv and employees.csv together, or roles.csv alone.',
  },
  'organisation.effective-ahead': {
    status: 400,
    sv: 'Filerna kan inte gälla från {day}, som inte har kommit än. Ange i dag eller en tidigare dag.',
    en: 'The files cannot speak from {day}, which has not come yet. Give today or an earlier day.',
  },
  'organisation.preview-outdated': {
    status: 409,
    sv: 'Något har ändrats sedan förhandsvisningen. Titta igenom den på nytt innan du läser in filerna.',
    en: 'Something has changed since the preview. Look it through again before you import the files.',
  },
  'organisation.too-many-end': {
    status: 409,
    sv: 'Mer än en femtedel av det som finns skulle avslutas ({units} enheter, {employments} anställningar). Är filerna hela? Säg i så fall att det är rätt och försök igen.',
    en: 'More than a fifth of what is there would end ({units} units, {employments} employments). Are the files whole? If so, say that it is right and try again.',
  },
  'organisation.successors-missing': {
    status: 409,
    sv: 'Enheter med anställda upphör: {units}. Ange i successors.csv vilken enhet som tar över efter var och en, eller att ingen gör det.',
    en: 'Units with employees end: {units}. Say in successors.csv which unit takes over after each, or that none does.',
  },
  'organisation.column-missing': {
    status: 400,
    sv: 'I {file} saknas kolumnerna {columns}. Lägg till dem i första raden och försök igen.',
    en: 'The columns {columns} are missing in {file}. Add them to the first line and try again.',
  },
  'organisation.unit-unknown': {
    status: 404,
    sv: 'Enheten finns inte den dagen. Välj en annan dag eller en annan enhet.',
    en: 'The unit does not exist on that day. Choose another day or another unit.',
  },
  'organisation.person-unknown': {
    status: 404,
    sv: 'Personen finns inte, eller så får du inte se uppgifter om den.',
    en: 'The person does not exist, or you may not see anything about them.',
  },
  'organisation.number-unknown': {
    status: 404,
    sv: 'Personen har inget personnummer här.',
    en: 'The person has no personal number here.',
  },
  'organisation.period-backwards': {
    status: 400,
    sv: 'Sista dagen ligger före den första. Ändra en av dem.',
    en: 'The last day comes before the first. Change one of them.',
  },
  'organisation.employment-unknown': {
    status: 404,
    sv: 'Personen har inte den anställningen den dagen.',
    en: 'The person does not have that employment on that day.',
  },
  'organisation.deputy-unfit': {
    status: 400,
    sv: 'Den som ersätter ska vara någon annan som är anställd den dagen. Välj en annan.',
    en: 'The deputy must be somebody else who is employed on that day. Choose another.',
  },
  'organisation.absence-unknown': {
    status: 404,
    sv: 'Frånvaron finns inte, eller så får du inte ändra den.',
    en: 'The absence does not exist, or you may not change it.',
  },
  'organisation.role-own': {
    status: 403,
    sv: 'Ingen ger sig själv en roll. Be en kollega med samma behörighet.',
    en: 'Nobody gives themselves a role. Ask a colleague who may.',
  },
  'organisation.role-place': {
    status: 400,
    sv: 'En roll gäller för en enhet eller för en nämnd, inte båda. En ersättare anges för en person och inget annat.',
    en: 'A role is for a unit or for a committee, not both. A deputy is for a person and nothing else.',
  },
  'organisation.role-held': {
    status: 409,
    sv: 'Personen har redan den rollen under de dagarna.',
    en: 'The person already holds that role on those days.',
  },
  'organisation.role-unknown': {
    status: 404,
    sv: 'Rollen finns inte, eller så får du inte ändra den.',
    en: 'The role does not exist, or you may not change it.',
  },
  'organisation.authority-unknown': {
    status: 404,
    sv: 'Nämnden finns inte den dagen.',
    en: 'The committee does not exist on that day.',
  },
  'organisation.not-protected': {
    status: 409,
    sv: 'Personen har inte skyddade personuppgifter.',
    en: 'The person does not have a protected identity.',
  },
  'organisation.handlers-unfit': {
    status: 400,
    sv: 'Ange minst en handläggare som är anställd i dag och som inte är personen själv.',
    en: 'Name at least one handler who is employed today and is not the person.',
  },
  'organisation.pause-year': {
    status: 400,
    sv: 'Båda dagarna ska ligga i {year}.',
    en: 'Both days must lie in {year}.',
  },
  'organisation.pause-passed': {
    status: 409,
    sv: 'Dagar som har gått ändras inte. Låt uppehållet börja i dag eller senare; har det redan börjat kan du bara ändra sista dagen.',
    en: 'Days that have passed do not change. Let the pause begin today or later; once it has begun you can only change its last day.',
  },
});
