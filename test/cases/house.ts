import { composePolicy } from '../../src/access/index.ts';
import { today } from '../../src/kernel/clock.ts';
import type { AuthorityId, PersonId } from '../../src/kernel/ids.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../../src/modules/guidelines/index.ts';
import { listAuthorities, saveSettings } from '../../src/modules/organisation/index.ts';
import { type AccessHouse, anAccessHouse } from '../access/house.ts';

/** The presets that the test's region has decided: one for each kind of case, and what is about all. */
const PRESETS = ['ab-loa-minimum', 'region-jamtland-harjedalen-remote-work', 'work-abroad', 'oral-agreements'];

export interface CaseHouse extends AccessHouse {
  /** Somebody in it, by employee number: their id, and what they ask with. */
  someone(employeeId: string): Promise<Somebody>;
}

export interface Somebody {
  readonly person: PersonId;
  /** Asks the server as they would, signed in just now. */
  ask(method: Method, path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Answer = Awaited<ReturnType<AccessHouse['app']['inject']>>;

/** The composed server over the organisation of the access tests, as an employer that has decided its guidelines. */
export async function aCaseHouse(...given: Parameters<typeof anAccessHouse>): Promise<CaseHouse> {
  const house = await anAccessHouse(...given);
  await layGuidelines(house);
  return {
    ...house,
    async someone(employeeId) {
      const cookie = await house.sessionOf(employeeId);
      return {
        person: await house.personOf(employeeId),
        ask: (method, path, body, headers = {}) =>
          house.app.inject({
            method,
            url: `/api/v1${path}`,
            headers: { cookie, ...headers },
            ...(body === undefined ? {} : { payload: body }),
          }),
      };
    },
  };
}

/** The employer has its name, and the guidelines of the presets are in force from today. */
export async function layGuidelines({ services, system }: AccessHouse): Promise<void> {
  await saveSettings(services, system, {
    name: 'Region Lövmark',
    employerType: 'region',
    language: 'sv',
    organisationNumber: null,
    logoHash: null,
    contactEmail: null,
    contactPhone: null,
  });
  const guidelines = { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  const day = today(services.clock);
  const times = { on: day, knownAt: services.clock.now() };
  const authorities = await services.database.transaction(system, (tx) => listAuthorities(tx, times));
  const board = authorities.find(({ kind }) => kind === 'board')?.id as AuthorityId;
  for (const key of PRESETS) {
    const preset = listPresets().find((one) => one.key === key);
    const content = guidelineContent.parse(preset?.content);
    const version = await foundGuideline(guidelines, system, { authority: board, reach: 'employer', content });
    await decideVersion(guidelines, system, {
      version,
      revision: 1,
      decidedOn: day,
      journalNumber: 'RS 2026/3',
      validFrom: day,
    });
  }
}
