import { defineProblems } from '../../kernel/problem.ts';

export const problem = defineProblems({
  'organisation.slug-taken': {
    status: 409,
    sv: 'Det finns redan en arbetsgivare med kortnamnet {slug}. Välj ett annat.',
    en: 'There is already an employer with the short name {slug}. Choose another.',
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
});
