import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { type Database, nowOf } from '../../platform/database/index.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { createJournal, type Reaction } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { organisationAt } from '../organisation/index.ts';
import { minutesPolicy } from './policy.ts';
import { confirmMinutes } from './register/confirm.ts';
import type { MinutesId } from './register/record.ts';
import { uploadMinutes } from './register/upload.ts';
import type { MinutesServices } from './services.ts';

export interface TestServices extends MinutesServices {
  readonly clock: SettableClock;
}

/** A board's committee that proposes to the board, and gives the director a task of its own. */
export const COMMITTEE_TEXT = `Region Lövmark
Regionstyrelsens arbetsutskott
Protokoll
Sammanträdesdatum 2026-02-10

Utses att justera: Eva Moss (L)

§ 20 Uppföljning av bisysslor
Diarienummer: 26RS0114

Sammanfattning
Revisionen har granskat hur bisysslor följs upp.

Beslut
Regionstyrelsens arbetsutskott föreslår regionstyrelsen besluta

att   anta planen för uppföljning av bisysslor, under förutsättning att fullmäktige
anvisar medel, samt

att   följa upp planen efter ett år.

Regionstyrelsens arbetsutskott beslutar vidare

att   ge regiondirektören i uppdrag att göra en kartläggning av bisysslor i förvaltningarna
senast den 30 september 2026.

Skickas till
Regionstyrelsen

§ 21 Meddelanden
Diarienummer: 26RS0003

Beslut
Regionstyrelsens arbetsutskott beslutar

att   lägga meddelandena till handlingarna.

Skickas till
Akten
`;

/** The board decides as was proposed, and finds the task carried out. */
export const BOARD_TEXT = `Region Lövmark
Regionstyrelsen
Protokoll
Sammanträdesdatum 2026-02-24

§ 41 Uppföljning av bisysslor
Diarienummer: 26RS0114

Beslut
Regionstyrelsen beslutar

att   anta planen för uppföljning av bisysslor, samt

att   uppdraget till regiondirektören om kartläggning av bisysslor i förvaltningarna därmed är slutfört.

Skickas till
Regiondirektören
`;

/** The register over a test database, at noon of 2 March 2026, in the test region with a registrar of the board. */
export async function aMinutesRegion(
  database: Database,
  { reactions = [] }: { readonly reactions?: readonly Reaction[] } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-minutes-'));
  const clock = settableClock('2026-03-02T11:00:00Z');
  const services: TestServices = {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions }),
    policy: composePolicy(minutesPolicy),
    files: folderFiles({ folder, random: systemRandom }),
  };
  const region = await aRegion(database, {
    roles: [
      { employee_id: '1008', role: 'registrar', authority: 'board', from: '2016-01-01' },
      { employee_id: '1010', role: 'auditor', from: '2016-01-01' },
    ],
  });
  const inside = { employer: region.doer.employer };
  const upload = (by: Actor, text: string | Uint8Array, fileName = 'protokoll.txt'): Promise<MinutesId> =>
    uploadMinutes(services, by, {
      authority: region.authority('board'),
      fileName,
      content: oneChunk(typeof text === 'string' ? Buffer.from(text) : text),
    });
  return {
    ...region,
    services,
    inside,
    upload,
    /** Minutes of the board that are confirmed as they were read. */
    async confirmed(by: Actor, text: string): Promise<MinutesId> {
      const id = await upload(by, text);
      await confirmMinutes(services, by, { id, revision: 1 });
      return id;
    },
    /** Somebody as signed in today, with the roles that the organisation gives them. */
    async actor(someone: Someone): Promise<Actor> {
      const person = region.person(someone);
      const held = await database.transaction(inside, (tx) => organisationAt(tx, nowOf(clock)).rolesOf(person));
      const roles = held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' as const }, ...held];
      return { ...inside, person, account: someone, roles, authenticatedAt: clock.now(), acr: null };
    },
    /** Removes the files. */
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
