import { performance } from 'node:perf_hooks';
import { instant } from '../src/kernel/clock.ts';
import { renderPdf } from '../src/platform/pdf/index.ts';
import type { BenchRow } from './bench-row.ts';

const LETTERS = 100;
const LETTER = `#import "/paper.typ": *
#show: letter.with(title: data.title, organisation: "Region Exempel", unit: "Hälso- och sjukvårdsförvaltningen",
  journal-number: data.number, date: "2026-03-01", language: "sv", description: "Prov")
Den här överenskommelsen gäller mellan Region Exempel och medarbetaren nedan.
== Parter
#facts(([Uppgift], [Värde]), data.parties)
== Villkor
#enum(..data.terms)
`;

/** A one-page agreement as PDF/A-1a, each with data of its own: the first, which starts the process, and the rest. */
export async function letterBench(): Promise<BenchRow[]> {
  const times: number[] = [];
  for (let n = 0; n < LETTERS; n++) {
    const started = performance.now();
    await renderPdf(LETTER, aLetter(n), { created: instant('2026-03-01T10:00:00Z') });
    times.push(performance.now() - started);
  }
  const [first = 0, ...rest] = times;
  rest.sort((a, b) => a - b);
  return [
    { what: 'letter as PDF/A-1a, median', value: rest[Math.floor(rest.length * 0.5)] ?? 0, unit: 'ms' },
    { what: 'letter as PDF/A-1a, p99', value: rest[Math.floor(rest.length * 0.99)] ?? 0, unit: 'ms' },
    { what: 'letter as PDF/A-1a, the first of a process', value: first, unit: 'ms' },
  ];
}

function aLetter(n: number) {
  const person = ['Medarbetare', `Person ${n}`];
  return {
    title: 'Överenskommelse om distansarbete',
    number: `26RS${1000 + n}`,
    parties: [person, ['Chef', `Chef ${n}`], ['Enhet', 'Medicinkliniken'], ['Omfattning', `${n % 50} procent`]],
    terms: ['Arbete på arbetsplatsen minst en dag i veckan.', 'Utrustning enligt förteckning.', 'Uppsägning en månad.'],
  };
}
