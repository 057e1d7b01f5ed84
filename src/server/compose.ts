import { sql } from 'kysely';
import { findActor, guardRoutes } from '../access/index.ts';
import { layInDemonstration, SLUG } from '../demo/index.ts';
import {
  addAccountabilityRoutes,
  addBoardRoutes,
  addLevelRoutes,
  closedResources,
  type LevelServices,
} from '../modules/accountability/index.ts';
import { addAssignmentRoutes } from '../modules/assignments/index.ts';
import { addAuthorityRoutes } from '../modules/authority/index.ts';
import { addCaseRoutes, addOralRoutes, casesTell, desksTaken } from '../modules/cases/index.ts';
import { addCompanyRoutes } from '../modules/companies/index.ts';
import { addControlRoutes } from '../modules/control/index.ts';
import { addDistributionRoutes } from '../modules/distribution/index.ts';
import { addDocumentRoutes } from '../modules/documents/index.ts';
import { addDutyRoutes, dutiesTell } from '../modules/duties/index.ts';
import { addEquipmentRoutes } from '../modules/equipment/index.ts';
import { addGoverningRoutes } from '../modules/governing/index.ts';
import { addGuidelineRoutes } from '../modules/guidelines/index.ts';
import {
  addDemoIssuer,
  createEmployers,
  createIdentity,
  createIssuer,
  createRoleMemory,
  grantRole,
  type IdentityParts,
  identitySettings,
  sessionCookieName,
} from '../modules/identity/index.ts';
import { addMappingRoutes } from '../modules/mapping/index.ts';
import { addMinutesRoutes } from '../modules/minutes/index.ts';
import { addOrganisationRoutes } from '../modules/organisation/index.ts';
import { addRiskRoutes } from '../modules/risk/index.ts';
import { addSurveyRoutes } from '../modules/surveys/index.ts';
import { addTrainingRoutes } from '../modules/training/index.ts';
import { addWorkplaceRoutes } from '../modules/workplaces/index.ts';
import type { Config } from '../platform/config/index.ts';
import {
  type App,
  addApiDescription,
  addHealth,
  addIdempotency,
  createApp,
  createMetrics,
  createRates,
  demandAccess,
} from '../platform/http/index.ts';
import { chainMatters } from './chain-matters.ts';
import { counterpartBy } from './counterpart.ts';
import { demoPeople } from './demo-people.ts';
import { documentSubjects } from './document-subjects.ts';
import { evidence } from './evidence.ts';
import { workJobs } from './job-kinds.ts';
import { openLevelSources } from './level-sources.ts';
import { WEB_FOLDER } from './lifecycle/build.ts';
import type { Ground } from './lifecycle/ground.ts';
import type { Stopping } from './lifecycle/stopping.ts';
import { addSearch } from './search.ts';
import { openServices, type Services, type ServicesSettings } from './services.ts';
import { surveyPorts } from './survey-ports.ts';
import { RELEASED, VERSION } from './version.ts';
import { addWeb } from './web.ts';

/** The server, put together. */
export interface Composition {
  /** Does not listen yet. */
  readonly app: App;
  /** Begins to do the background work in this process too. */
  workJobs(): Promise<void>;
}

/** Puts the modules together over the ground. */
export async function compose(parts: ServicesSettings): Promise<Composition> {
  const { config, ground, log, stopping } = parts;
  const services = openServices(parts);
  const { database, random, policy, kinds } = services;
  const { publicUrl } = config;
  const rates = createRates((request) => request.cookies?.[sessionCookieName(publicUrl)]);
  const app = await createApp({ log, random, publicUrl, rates, trustProxy: config.trustProxy.join(',') || false });
  await addMetrics(app, config, stopping);
  demandAccess(app);
  await addApiDescription(app, { publicUrl, version: VERSION, released: RELEASED });
  const identityParts = identityPartsOf(app, config, ground, services);
  const identity = createIdentity(identityParts);
  guardRoutes(app, policy, async (request) => {
    const actor = await identity.authenticate(request);
    if (actor === null) rates.forget(request);
    else rates.recognise(request);
    return actor;
  });
  addIdempotency(app, { ...services, askingOf: findActor });
  identity.addRoutes(app, policy);
  addOrganisationRoutes(app, services);
  addAuthorityRoutes(app, services);
  addDocumentRoutes(app, { ...services, subjects: documentSubjects, requireStepUp: identity.requireStepUp });
  addCompanyRoutes(app, services);
  addWorkplaceRoutes(app, { ...services, takenOn: (tx, on) => desksTaken(tx, kinds, on) });
  addRiskRoutes(app, services);
  addTrainingRoutes(app, services);
  addEquipmentRoutes(app, services);
  addMinutesRoutes(app, services);
  await addMappingRoutes(app, { ...services, version: VERSION, requireStepUp: identity.requireStepUp });
  addSurveyRoutes(app, { ...services, ...surveyPorts(services), requireStepUp: identity.requireStepUp });
  const cases = {
    ...services,
    subjects: documentSubjects,
    requireStepUp: identity.requireStepUp,
    evidence,
    counterpartOf: counterpartBy(services.clock),
  };
  addCaseRoutes(app, cases);
  addOralRoutes(app, cases);
  addAssignmentRoutes(app, services);
  addDistributionRoutes(app, services);
  addGoverningRoutes(app, services);
  addGuidelineRoutes(app, services, [casesTell(policy, kinds), dutiesTell(policy)]);
  addDutyRoutes(app, services);
  addAccountabilityRoutes(app, { ...services, chainMatters });
  const levels = { ...services, levelSources: await openLevelSources() };
  addLevelRoutes(app, levels);
  addBoardRoutes(app, levels);
  addControlRoutes(app, levels);
  addSearch(app, services);
  const answers = async () => void (await database.query({ employer: null }, sql`select 1`));
  addHealth(app, [{ name: 'database', check: answers }, identity.readiness]);
  await addWeb(app, WEB_FOLDER);
  if (config.mode === 'demonstration') await layIn({ ...identityParts, levelSources: levels.levelSources });
  return { app, workJobs: () => workJobs(services) };
}

/** The fictional region, for a demonstration that does not have it yet. */
function layIn(parts: IdentityParts & Services & Pick<LevelServices, 'levelSources'>): Promise<void> {
  return layInDemonstration({ ...parts, evidence }, async (id, employeeId) => {
    const employer = { id, slug: SLUG };
    await grantRole(parts, { employer, to: { employeeId }, role: 'system-administrator', by: { kind: 'system' } });
  });
}

/** What identity works with: the issuer of the configuration, or the demonstration's own. */
function identityPartsOf(app: App, config: Config, { secret }: Ground, services: Services): IdentityParts & Services {
  const { clock, random, database } = services;
  const employers = createEmployers(database);
  const people = demoPeople(services, employers);
  const demo = config.mode === 'demonstration' ? addDemoIssuer(app, config.publicUrl, people, random) : undefined;
  const settings = identitySettings(config, demo);
  return {
    ...services,
    settings,
    secret,
    employers,
    issuer: createIssuer(settings, clock, demo?.fetch),
    roleMemory: createRoleMemory(),
    closedResources,
  };
}

async function addMetrics(app: App, { metricsHost, metricsPort }: Config, stopping: Stopping): Promise<void> {
  if (metricsPort === undefined) return;
  const metrics = await createMetrics();
  metrics.watch(app);
  stopping.add('metrics', await metrics.listen(metricsHost, metricsPort));
}
