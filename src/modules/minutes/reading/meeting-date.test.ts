import { expect, test } from 'vitest';
import { readMinutes } from './read-minutes.ts';

const dayOf = (front: string) => readMinutes(`${front}\n\n§ 12 Rapport\n\nBeslut\nRapporten godkänns.`).meetingDate;

test.each([
  ['behind its label', 'Sammanträdesdatum 2024-03-05'],
  ['below its label', 'Sammanträdesdatum\nSocialnämnden      5 mars 2024'],
  ['in a table', 'Organ               Socialnämnden\nSammanträdesdatum   2024-03-05\nAnslaget till       2024-04-02'],
  ['with the place', 'Plats och tid   Stadshuset, tisdagen den 5 mars 2024, kl. 13.00–15.30'],
  ['with the time', 'Tid: Tisdag den 5 mars 2024 kl 13'],
  ['on the meeting line', 'Socialnämnden\nDen 5 mars 2024'],
  ['beside the body', 'Socialnämnden     Protokoll     2024-03-05'],
  ['in the heading', 'Utdrag ur protokoll fört vid sammanträde med socialnämnden i Norrvik den 5 mars 2024'],
  ['with slashes', 'Sammanträdesdatum 5/3 2024'],
  [
    'before the other days',
    'Justeringens plats och tid Kansliet 2024-03-12\nAnslagsdatum 2024-03-13\nSammanträdesdatum 2024-03-05',
  ],
])('the day is read %s', (_, front) => {
  expect(dayOf(front)).toBe('2024-03-05');
});

test.each([
  ['adjusting', 'Justeringens plats och tid   Kansliet 2024-03-12'],
  ['adjusting on two lines', 'Justeringens\nplats och tid   Kansliet den 12 mars 2024'],
  ['notice', 'ANSLAG\nDatum för anslags uppsättande 2024-03-13\nDatum för anslags nedtagande 2024-04-03'],
  ['appeal', 'Sista dag för överklagande 2024-04-03'],
  ['a day without its year', 'Sammanträdesdatum 5 mars'],
  ['a day that does not exist', 'Sammanträdesdatum 2024-02-30'],
  ['running text', 'Kommunfullmäktige beslutade 2024-01-29 att ge nämnden i uppdrag att rapportera.'],
])("%s is not the meeting's day: null rather than guessed", (_, front) => {
  expect(dayOf(front)).toBeNull();
  expect(
    readMinutes(`${front}\n\n§ 12 Rapport\n\nBeslut\nDen 5 mars 2024 godkänns.`).warnings.map(({ code }) => code),
  ).toContain('no-meeting-date');
});
