import { sql } from 'kysely';
import type { AuthorityId, EmployerId, UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type AssignmentServices, confirmReport, registerReport } from '../../modules/assignments/index.ts';
import { type DocumentContent, registerDocument } from '../../modules/governing/index.ts';
import { listAuthorities, organisationAt } from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import { signedIn } from './write-guidelines.ts';

type Services = AssignmentServices & Parameters<typeof signedIn>[0];

const FIRST_REPORT = `Revisionen rekommenderar att regionstyrelsen säkerställer att anmälda bisysslor följs upp varje år.

Revisionen rekommenderar att chefer utbildas i vad som är en förtroendeskadlig bisyssla.
`;
const LATER_REPORT = `Uppföljning
Revisionen rekommenderar att regionstyrelsen säkerställer att bisysslor som har anmälts följs upp varje år.

Samverkan
Revisionen menar att skyddsombudens medverkan vid riskbedömningar inför distansarbete behöver förtydligas.

Styrdokument
Revisionen menar att det borde organiseras en samordning mellan funktioner vid upprättande av riktlinjer och rutiner.
`;

/** What lies before the board: two audit reports, the later of which says again what the first said, and governing documents. */
export async function writeBoardPapers(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const registrar = await signedIn(services, employer, cast.registrar.employeeId);
  const times = nowOf(services.clock);
  const found = await services.database.transaction({ employer }, async (tx) => ({
    isThere: (await sql`select from governing_document limit 1`.execute(tx)).rows.length > 0,
    board: (await listAuthorities(tx, times)).find(({ code }) => code === 'RS')?.id,
    top: (await organisationAt(tx, times).listUnits()).find(({ parent }) => parent === null)?.id,
  }));
  const { isThere, board, top } = found;
  if (isThere || board === undefined || top === undefined) return;
  for (const { on, title, journalNumber, text } of [
    { on: '2021-05-12', title: 'Granskning av bisysslor', journalNumber: 'LÖV 2021-00214', text: FIRST_REPORT },
    {
      on: '2025-11-10',
      title: 'Granskning av bisysslor och distansarbete',
      journalNumber: 'LÖV 2025-01422',
      text: LATER_REPORT,
    },
  ]) {
    const report = { authority: board, title, journalNumber, reportedOn: localDate(on), answerBy: null, text };
    const id = await registerReport(services, registrar, report);
    await confirmReport(services, registrar, { id, revision: 1 });
  }
  for (const document of documentsOf(board, top)) await registerDocument(services, registrar, document);
}

function documentsOf(authority: AuthorityId, unit: UnitId): readonly DocumentContent[] {
  const common = { authority, validTo: null, heard: [] } as const;
  return [
    {
      ...common,
      kind: 'guideline',
      title: 'Riktlinjer för bisysslor',
      owner: { role: 'director', unit },
      decidedOn: localDate('2025-04-29'),
      journalNumber: 'LÖV 2025-00412',
      validFrom: localDate('2025-05-01'),
      reviewOn: localDate('2029-04-30'),
      subjects: ['bisysslor'],
      asks: [
        { of: 'Förvaltningschef', what: 'Riktlinjen efterlevs i den egna förvaltningen' },
        { of: 'Chef', what: 'Bisysslor följs upp vid medarbetarsamtalet varje år' },
      ],
      heard: [
        { perspective: 'hr', on: '2025-03-04', words: 'HR-avdelningens yttrande' },
        { perspective: 'law', on: '2025-03-11', words: 'Juristens granskning' },
      ],
    },
    {
      ...common,
      kind: 'routine',
      title: 'Rutin för hemarbete under pandemin',
      owner: null,
      decidedOn: localDate('2020-04-15'),
      journalNumber: 'LÖV 2020-00301',
      validFrom: localDate('2020-04-15'),
      reviewOn: localDate('2021-04-15'),
      subjects: ['hemarbete'],
      asks: [{ of: 'Chef', what: 'Riskbedömning görs innan hemarbete börjar' }],
    },
    {
      ...common,
      kind: 'guideline',
      title: 'Riktlinje för arbete på annan plats',
      owner: { role: 'hr', unit },
      decidedOn: localDate('2024-11-26'),
      journalNumber: 'LÖV 2024-02210',
      validFrom: localDate('2025-01-01'),
      reviewOn: null,
      subjects: ['hemarbete', 'arbetsmiljö'],
      asks: [{ of: 'Chef', what: 'Riskbedömning görs innan överenskommelse om hemarbete tecknas' }],
      heard: [{ perspective: 'work-environment', on: '2024-10-01', words: 'Behandlat i central skyddskommitté' }],
    },
  ];
}
