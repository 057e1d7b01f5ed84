import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { answersFor } from '../answers.ts';
import type { DocumentAnswer } from '../api.ts';
import { listDocuments } from '../reading.ts';
import type { SecrecyMark } from '../secrecy.ts';
import type { DocumentServices } from '../services.ts';
import { texts } from '../texts.ts';
import { type MatterFact, masked } from './mask.ts';

/** What the module above knows of a matter, as facts and not as text that somebody has set. */
export interface Matter {
  readonly subject: Subject;
  readonly language: Language;
  readonly organisation: string;
  readonly unit: string | null;
  readonly journalNumber: string | null;
  readonly title: string;
  readonly facts: readonly MatterFact[];
  /** Who did what when, the oldest first. */
  readonly timeline: readonly { readonly on: LocalDate; readonly what: string; readonly by: string | null }[];
  /** The marks of the facts; those of the documents are added. */
  readonly secrecy: readonly SecrecyMark[];
}

const TEMPLATE = readFileSync(path.join(import.meta.dirname, 'bundle.typ'), 'utf8');

/**
 * The matter as one PDF/A: what it says, its timeline, each document that the actor may see with who signed it and how
 * it was delivered and filed, and every file with its hash. `isMasked` takes the values of marked fields out of the data
 * first and lists what was taken; the copy is still to be read by whoever discloses it. That the actor looked is logged.
 */
export async function bundle(
  tx: Tx,
  services: DocumentServices,
  actor: Actor,
  matter: Matter,
  { isMasked }: { readonly isMasked: boolean },
): Promise<Uint8Array> {
  const documents = await listDocuments(tx, services, actor, matter.subject);
  const answers = await answersFor(tx, services, actor, documents);
  const marks = [...matter.secrecy, ...documents.flatMap(({ secrecy }) => secrecy)];
  const t = await texts.in(matter.language);
  const whole = await dataOf(matter, answers, today(services.clock));
  const taken = matter.facts.flatMap(({ field, label }) => {
    const mark = marks.find((one) => one.field === field);
    return mark === undefined ? [] : [[label, mark.law]];
  });
  const shown = isMasked
    ? masked(whole, matter.facts, marks, ({ law }) => t('documents.bundle.masked', { law }))
    : whole;
  const data = { ...shown, taken: isMasked ? taken : [], isMasked };
  return renderPdf(`#import "/paper.typ": *\n${TEMPLATE}`, data, { created: services.clock.now() });
}

async function dataOf(matter: Matter, documents: readonly DocumentAnswer[], day: LocalDate) {
  const { language, organisation, unit, journalNumber, title, facts, timeline } = matter;
  const t = await texts.in(language);
  const said = (on: string) => formatDay(language, on as LocalDate);
  const nobody = t('documents.bundle.system');
  return {
    language,
    organisation,
    unit,
    journalNumber,
    title,
    date: said(day),
    facts: facts.map(({ label, value }) => [label, value]),
    timeline: timeline.map(({ on, what, by }) => [said(on), what, by ?? nobody]),
    documents: documents.map((one) => ({ title: one.title, rows: rowsOf(one) })),
    files: documents.map(({ latest }, index) => [String(index + 1), latest.fileName, latest.contentHash]),
    words: {
      facts: t('documents.bundle.facts'),
      timeline: t('documents.bundle.timeline'),
      documents: t('documents.bundle.documents'),
      files: t('documents.bundle.files'),
      taken: t('documents.bundle.taken'),
      takenNote: t('documents.bundle.taken-note'),
      none: t('documents.bundle.none'),
      columns: {
        fact: [t('documents.letter.fact'), t('documents.letter.value')],
        timeline: [t('documents.bundle.day'), t('documents.bundle.what'), t('documents.bundle.who')],
        files: [t('documents.bundle.number'), t('documents.bundle.file'), 'SHA-256'],
        taken: [t('documents.letter.fact'), t('documents.letter.law')],
      },
    },
  };

  function rowsOf({ journalNumber: number, latest, signatures, remaining, deliveries, filing }: DocumentAnswer) {
    const signed = signatures.map(({ name, role, signedOn }) => `${name ?? '–'}, ${role}, ${said(signedOn)}`);
    const missing = remaining.map(({ name, role }) => `${name ?? '–'}, ${role}`);
    const delivered = deliveries.map(({ channel, deliveredOn, evidence, acknowledgedAt }) => {
      const confirmed = acknowledgedAt === null ? [] : [t('documents.bundle.acknowledged')];
      return [
        said(deliveredOn),
        t(`documents.channel.${channel}`),
        ...(evidence === null ? [] : [evidence]),
        ...confirmed,
      ].join(', ');
    });
    const filed = filing?.filedOn == null ? [] : [`${filing.filedWhere}, ${said(filing.filedOn)}`];
    const rows: [string, string[]][] = [
      [t('documents.bundle.journal-number'), number === null ? [] : [number]],
      [t('documents.bundle.made'), [said(localDateOf(latest.madeAt as never))]],
      [t('documents.bundle.version'), [String(latest.number)]],
      [t('documents.bundle.signed'), signed],
      [t('documents.bundle.unsigned'), missing],
      [t('documents.bundle.delivered'), delivered],
      [t('documents.bundle.filed'), filed],
    ];
    return rows.filter(([, lines]) => lines.length > 0).map(([label, lines]) => [label, lines.join('\n')]);
  }
}
