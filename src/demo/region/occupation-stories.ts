import type { LocalDate } from '../../kernel/local-date.ts';
import type { Cast } from './cast.ts';
import { type DemoOccupation, type DemoReport, passes } from './occupations.ts';
import type { DemoEmployee } from './people.ts';

/** Somebody who works in two units: the manager of the other gives an opinion, or still owes it. */
export function twoManagers(day: (ago: number) => LocalDate, employees: readonly DemoEmployee[]): DemoOccupation[] {
  const second = employees.filter((one) => one.unit === 'HS21' && one.title === 'läkare' && one.share === 25);
  const report = (counterpart: string): DemoReport => ({
    engagement: 'assignment',
    counterpart,
    description: 'Håller föreläsningar för andra vårdgivare några gånger om året.',
    hoursPerWeek: 1,
    isPaid: true,
  });
  const [first, other] = second;
  return [
    ...(first === undefined
      ? []
      : [{ who: first, recordedOn: day(5), report: report('Läkarkurser i Norr'), steps: [] }]),
    ...(other === undefined
      ? []
      : [
          {
            who: other,
            recordedOn: day(80),
            report: report('Vårdakademin'),
            steps: [{ does: 'give-opinion' as const, after: 3, words: 'Det går bra med schemat här.' }, passes(8)],
          },
        ]),
  ];
}

/** The prohibition of the year, one in part, one that waits for a decision higher up, and the director's own. */
export function seenThrough(
  day: (ago: number) => LocalDate,
  staffOf: (unit: string) => readonly DemoEmployee[],
  cast: Cast,
): DemoOccupation[] {
  const [buyer] = staffOf('SE5');
  const [doctor] = staffOf('HS12').filter(({ title }) => title === 'läkare');
  const [nurse] = staffOf('HS13');
  const stories: readonly (DemoOccupation | undefined)[] = [
    buyer && {
      who: buyer,
      recordedOn: day(110),
      report: {
        engagement: 'own-business',
        counterpart: 'Inköpsstöd i Lövmark AB',
        description: 'Hjälper företag att skriva anbud i offentliga upphandlingar.',
        hoursPerWeek: 6,
        isPaid: true,
        relations: ['supplier', 'procurement'],
      },
      steps: [
        { does: 'refer', after: 6, words: 'Bolaget skriver anbud till oss. Jag föreslår att bisysslan förbjuds.' },
        {
          does: 'forbid',
          after: 13,
          words:
            'Bolaget hjälper anbudsgivare i upphandlingar som den anställde själv deltar i. Det kan skada förtroendet för regionens opartiskhet.',
        },
        { does: 'end', after: 40 },
      ],
    },
    doctor && {
      who: doctor,
      recordedOn: day(60),
      report: {
        engagement: 'care-provider',
        counterpart: 'Björkviks Specialistmottagning AB',
        description: 'Mottagning två kvällar i veckan och jour varannan helg.',
        hoursPerWeek: 14,
        isPaid: true,
      },
      steps: [
        { does: 'refer', after: 5, words: 'Jouren på helgerna hindrar schemat. Jag föreslår att den delen förbjuds.' },
        {
          does: 'forbid',
          after: 12,
          words: 'Jouren på helgerna gör att vilan före måndagens pass blir för kort och hindrar arbetet.',
          part: 'Jour på helger',
        },
      ],
    },
    nurse && {
      who: nurse,
      recordedOn: day(9),
      report: {
        engagement: 'own-business',
        counterpart: 'Hemvård Direkt AB',
        description: 'Driver ett hemvårdsbolag som säljer tjänster till regionen.',
        hoursPerWeek: 10,
        isPaid: true,
        relations: ['supplier'],
        state: 'intended',
      },
      steps: [
        { does: 'refer', after: 4, words: 'Bolaget skulle sälja till oss. Jag föreslår att bisysslan förbjuds.' },
      ],
    },
    {
      who: cast.director,
      recordedOn: day(200),
      report: {
        engagement: 'board-seat',
        counterpart: 'Stiftelsen Lövmarks Museum',
        description: 'Ledamot i styrelsen, sex möten om året.',
        hoursPerWeek: 1,
        isPaid: false,
      },
      steps: [
        { does: 'let-pass', after: 12, words: 'Museet har inga affärer med regionen, och mötena ligger på kvällar.' },
      ],
    },
    {
      who: cast.director,
      recordedOn: day(3),
      report: {
        engagement: 'board-seat',
        counterpart: 'Norra Sveriges Ledarskapsforum',
        description: 'Ordförande i en ideell förening för chefer.',
        hoursPerWeek: 2,
        isPaid: false,
      },
      steps: [],
    },
  ];
  return stories.filter((story) => story !== undefined);
}
