import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { nowOf } from '../../../platform/database/index.ts';
import { type Entry, listEntriesOf } from '../../../platform/journal/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { problem } from '../runs/problems.ts';
import { type MappingRun, RUN, type RunId } from '../runs/run.ts';
import { findRun, visibleRuns } from '../runs/store.ts';
import type { MappingServices } from '../services.ts';
import type { Report } from './report.ts';
import { findClearedAt } from './store.ts';

const TEMPLATE = readFileSync(new URL('../report/disposal.typ', import.meta.url), 'utf8');
const NONE = 'Inte angivet';
const NOT_YET = 'Pågår: filerna tas bort i bakgrunden';

/** What the journal keeps of the end of a run. */
interface Closed {
  readonly disposalDecision: string | null;
  readonly checked: string;
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[];
  readonly hitsDisposedOf: number;
}

/**
 * The protocol of disposal (gallringsprotokoll) of a run that has ended, as PDF/A: under which decision, what was looked at
 * before, which files with their hashes, how many hits, and what stays. It names no person. Throws `mapping.run-unknown` or
 * `…run-not-closed`.
 */
export async function disposalProtocol(services: MappingServices, actor: Actor, id: RunId): Promise<Report> {
  const { database, policy, clock } = services;
  const { run, entry, clearedAt, organisation } = await database.transaction(actor, async (tx) => {
    const found = await findRun(tx, id, sql`${visibleRuns(policy, actor, today(clock))}`);
    if (found === undefined) throw problem('mapping.run-unknown');
    const entries = await listEntriesOf(tx, { kind: RUN, id });
    const closed = entries.findLast(({ type }) => type === `${RUN}.closed`);
    if (closed === undefined) throw problem('mapping.run-not-closed');
    const units = await organisationAt(tx, nowOf(clock)).listUnits();
    return {
      run: found,
      entry: closed,
      clearedAt: await findClearedAt(tx, id),
      organisation: units.find(({ kind }) => kind === 'organisation')?.name ?? 'Arbetsgivaren',
    };
  });
  const content = await renderPdf(
    TEMPLATE,
    {
      title: `Gallringsprotokoll: ${run.content.title}`,
      organisation,
      decision: run.decision?.journalNumber ?? null,
      date: localDateOf(entry.recordedAt),
      introduction:
        'Kartläggningen är avslutad. Det som lämnades in och det som inte blev träffar med öppnade namn är gallrat enligt ' +
        'gallringsbeslutet. Protokollet säger ingenting om enskilda personer.',
      ...protocolOf(run, entry, clearedAt === undefined ? NOT_YET : momentText(clearedAt)),
    },
    { created: entry.recordedAt },
  );
  return { name: `gallringsprotokoll-${run.content.cutoff}.pdf`, content };
}

function protocolOf({ content }: MappingRun, { facts, actor, recordedAt }: Entry, cleared: string) {
  const closed = facts as unknown as Closed;
  const role = actor.kind === 'person' && 'role' in actor ? ROLES[actor.role as string] : undefined;
  return {
    facts: [
      ['Period', `${content.from} – ${content.cutoff} (brytdag)`],
      ['Gallringsbeslut', closed.disposalDecision ?? NONE],
      ['Kontrollerat före gallringen', closed.checked],
      ['Avslutad', momentText(recordedAt)],
      ['Avslutad av', role ?? 'behörig handläggare'],
      ['Filerna borttagna', cleared],
      ['Träffar som gallrats (namnen öppnades aldrig)', String(closed.hitsDisposedOf)],
    ],
    files: closed.files.map(({ file, rows, sha256 }) => [file, String(rows), sha256]),
    kept: [
      'Antalen, med små tal undertryckta.',
      'Träffar vars namn öppnades genom ett eget beslut, med frågor, svar och utfall.',
      'Filernas namn, antal rader och kontrollsummor enligt ovan.',
    ],
  };
}

const ROLES: Readonly<Record<string, string>> = { hr: 'HR' };

function momentText(at: string): string {
  return `${localDateOf(at as Entry['recordedAt'])} ${new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date(at))}`;
}
