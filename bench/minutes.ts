import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readMinutes } from '../src/modules/minutes/index.ts';
import type { BenchRow } from './bench-row.ts';

const PAGES = 1000;
const READINGS = 10;
const MEGABYTE = 1_000_000;

/** A year of minutes of a thousand pages, a matter a page, read over and over: pages a second, and what stays in memory. */
export async function minutesBench(): Promise<BenchRow[]> {
  const text = Array.from({ length: PAGES }, (_, page) => aPage(page + 1)).join('\f');
  const times: number[] = [];
  const heap: number[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    const started = performance.now();
    const { paragraphs } = readMinutes(text);
    times.push(performance.now() - started);
    if (paragraphs.length !== PAGES) throw new Error(`${paragraphs.length} matters were read, not ${PAGES}`);
    heap.push(heapInUse());
  }
  const [first = 0, ...warm] = times;
  const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? first;
  return [
    {
      what: `minutes of ${PAGES} pages (${(text.length / MEGABYTE).toFixed(1)} MB text), first reading`,
      value: PAGES / (first / 1000),
      unit: '/s',
    },
    { what: 'the same, median of the others', value: PAGES / (median / 1000), unit: '/s' },
    {
      what: `heap after ${READINGS} readings less heap after the second`,
      value: ((heap.at(-1) ?? 0) - (heap[1] ?? 0)) / MEGABYTE,
      unit: 'MB',
    },
  ];
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const BACKGROUND =
  'Förvaltningen har gått igenom ärendet tillsammans med berörda enheter och lämnar ett förslag till beslut.\n';

/** A full page: header, heading, summary, documents, att-list, recipients, footer. */
function aPage(number: number): string {
  return [
    `Kulturnämnden     Sammanträdesprotokoll     ${number} (${PAGES})`,
    'Sammanträdesdatum     2025-03-18',
    '',
    `§ ${number} Uppföljning av överenskommelse nummer ${number} mellan`,
    'nämnden och dess förvaltning',
    `Diarienummer: KN 2025/${number}`,
    '',
    'Sammanfattning',
    BACKGROUND.repeat(16),
    'Beslutsunderlag',
    '• Tjänsteskrivelse 2025-02-20',
    '• Överenskommelse med bilagor',
    '',
    'Beslut',
    'Kulturnämnden föreslår kommunstyrelsen föreslå kommunfullmäktige',
    'besluta',
    '',
    'att   godkänna överenskommelsen för året, samt',
    '',
    'att   ge förvaltningschefen i uppdrag att följa upp den senast den 30',
    'september 2025.',
    '',
    'Skickas till',
    'Kommunstyrelsen',
    'Förvaltningschefen',
    '',
    'Justerandes sign      Utdragsbestyrkande',
    '',
  ].join('\n');
}
