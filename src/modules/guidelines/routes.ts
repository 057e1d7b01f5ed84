import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { instant, today } from '../../kernel/clock.ts';
import type { AuthorityId } from '../../kernel/ids.ts';
import { API, type App } from '../../platform/http/index.ts';
import { decideVersion } from './actions/decide.ts';
import { draftVersion, foundGuideline, saveDraft } from './actions/draft.ts';
import { verifySection } from './actions/verify.ts';
import { listAnswer, versionAnswer } from './answers.ts';
import * as api from './api.ts';
import { listBeginnable } from './authorise.ts';
import { askWhatWouldChange, type ChangeQuestion } from './change/ask.ts';
import type { WhatWouldChange } from './change/port.ts';
import { whatWouldChange } from './change/schema.ts';
import { templatesTell } from './change/templates.ts';
import { difference } from './difference/difference.ts';
import { guidelineDifference } from './difference/schema.ts';
import { listPresets } from './presets/presets.ts';
import { getReadable, listReadable } from './reading.ts';
import type { GuidelineServices } from './services.ts';
import type { GuidelineId, VersionId } from './version.ts';

const may = (action: 'read' | 'prepare' | 'decide') => ({ access: { resource: 'guideline', action } }) as const;

const ofVersion = z.object({ versionId: z.uuid() });
const ofGuideline = z.object({ guidelineId: z.uuid() });
/** The revision that was before whoever changes it, as its ETag said. */
const seenRevision = z.looseObject({ 'if-match': z.string().regex(/^"\d{1,9}"$/) });

const idOf = ({ versionId }: z.output<typeof ofVersion>) => versionId as VersionId;
const revisionOf = (headers: z.output<typeof seenRevision>) => Number(headers['if-match'].slice(1, -1));
const etag = (revision: number) => `"${revision}"`;

/**
 * The guidelines' part of the API. Guards and `actorOf` are in place when this is called. `tellers` are those who know
 * what a version would change in what they keep, in the order in which they are shown.
 */
export function addGuidelineRoutes(
  app: App,
  services: GuidelineServices,
  tellers: readonly WhatWouldChange[] = [],
): void {
  addReading(app, services);
  addWhatWouldChange(app, services, [templatesTell, ...tellers]);
  addDrafting(app, services);
  addDeciding(app, services);
}

function addReading(app: App, services: GuidelineServices): void {
  const config = may('read');
  app.get(
    `${API}/guidelines`,
    {
      config,
      schema: {
        description: 'The guidelines and their versions, with those marked that were in force on a day, as known then.',
        querystring: api.listQuery,
        response: { 200: api.guidelineList },
      },
    },
    async (request) => {
      const { on = today(services.clock), knownAt } = request.query;
      const times = { on, knownAt: knownAt === undefined ? services.clock.now() : instant(knownAt) };
      const { summaries, nameOf } = await listReadable(services, actorOf(request), times);
      return listAnswer(times, summaries, nameOf);
    },
  );
  app.get(
    `${API}/guidelines/versions/:versionId`,
    {
      config,
      schema: {
        description: 'A version with all it says, who has verified its words, and what is left to settle in it.',
        params: ofVersion,
        response: { 200: api.versionAnswer },
      },
    },
    async (request, reply) => {
      const shown = await getReadable(services, actorOf(request), idOf(request.params));
      return reply.header('etag', etag(shown.version.revision)).send(versionAnswer(shown));
    },
  );
  app.get(
    `${API}/guidelines/versions/:versionId/difference`,
    {
      config,
      schema: {
        description: 'What reads otherwise in this version than in the one named by `from`.',
        params: ofVersion,
        querystring: z.object({ from: z.uuid() }),
        response: { 200: guidelineDifference },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const from = await getReadable(services, actor, request.query.from as VersionId);
      const to = await getReadable(services, actor, idOf(request.params));
      return difference(from.version.content, to.version.content);
    },
  );
}

function addWhatWouldChange(app: App, services: GuidelineServices, tellers: readonly WhatWouldChange[]): void {
  app.get(
    `${API}/guidelines/versions/:versionId/what-would-change`,
    {
      config: may('prepare'),
      schema: {
        description:
          'What the version would change in the register if it came into force on a day: numbers, and a page of the rows behind each.',
        params: ofVersion,
        querystring: api.changeQuery,
        response: { 200: whatWouldChange },
      },
    },
    async (request) => {
      const { from, group, limit, page } = request.query;
      const question: ChangeQuestion = {
        version: idOf(request.params),
        from,
        only: group,
        page: { limit, offset: (page - 1) * limit },
      };
      return askWhatWouldChange(services, tellers, actorOf(request), question);
    },
  );
}

function addDrafting(app: App, services: GuidelineServices): void {
  const config = may('prepare');
  app.get(
    `${API}/guidelines/presets`,
    {
      config,
      schema: {
        description:
          'Guidelines to begin from, and for which committees. None is in force, and nobody has verified their words.',
        response: { 200: api.presetList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const beginnable = await services.database.transaction({ employer: actor.employer }, (tx) =>
        listBeginnable(tx, services, actor),
      );
      return {
        presets: [...listPresets()],
        authorities: beginnable.map(({ authority: { id, name }, reaches }) => ({ id, name, reaches: [...reaches] })),
      };
    },
  );
  app.post(
    `${API}/guidelines`,
    {
      config,
      schema: {
        description: 'Begins a guideline with its first draft.',
        body: api.newGuideline,
        response: { 201: api.madeVersion },
      },
    },
    async (request, reply) => {
      const { authorityId, ...rest } = request.body;
      const version = await foundGuideline(services, actorOf(request), {
        authority: authorityId as AuthorityId,
        ...rest,
      });
      return reply.code(201).header('location', `${API}/guidelines/versions/${version}`).send({ id: version });
    },
  );
  app.post(
    `${API}/guidelines/:guidelineId/versions`,
    {
      config,
      schema: {
        description: 'Begins the next version of a guideline.',
        params: ofGuideline,
        body: api.draft,
        response: { 201: api.madeVersion },
      },
    },
    async (request, reply) => {
      const guideline = request.params.guidelineId as GuidelineId;
      const version = await draftVersion(services, actorOf(request), { guideline, ...request.body });
      return reply.code(201).header('location', `${API}/guidelines/versions/${version}`).send({ id: version });
    },
  );
  app.put(
    `${API}/guidelines/versions/:versionId`,
    {
      config,
      schema: {
        description: 'Saves a draft over the revision that `If-Match` names.',
        params: ofVersion,
        headers: seenRevision,
        body: api.draft,
        response: { 200: api.savedDraft },
      },
    },
    async (request, reply) => {
      const seen = { version: idOf(request.params), revision: revisionOf(request.headers) };
      const revision = await saveDraft(services, actorOf(request), { ...seen, ...request.body });
      return reply.header('etag', etag(revision)).send({ revision });
    },
  );
}

function addDeciding(app: App, services: GuidelineServices): void {
  app.post(
    `${API}/guidelines/versions/:versionId/decision`,
    {
      config: may('decide'),
      schema: {
        description: 'Records that the authority has decided the revision of the draft that `If-Match` names.',
        params: ofVersion,
        headers: seenRevision,
        body: api.decisionMade,
        response: { 201: api.versionAnswer },
      },
    },
    async (request, reply) => {
      const [actor, version] = [actorOf(request), idOf(request.params)];
      const { lastDay, ...made } = request.body;
      await decideVersion(services, actor, {
        version,
        revision: revisionOf(request.headers),
        ...made,
        ...(lastDay === undefined ? {} : { lastDay }),
      });
      return reply.code(201).send(versionAnswer(await getReadable(services, actor, version)));
    },
  );
  app.post(
    `${API}/guidelines/versions/:versionId/verifications`,
    {
      config: may('prepare'),
      schema: {
        description: 'Marks the words of a section as checked against their source, by whoever asks, today.',
        params: ofVersion,
        body: api.verificationMade,
        response: { 201: api.versionAnswer },
      },
    },
    async (request, reply) => {
      const [actor, version] = [actorOf(request), idOf(request.params)];
      await verifySection(services, actor, { version, section: request.body.section });
      return reply.code(201).send(versionAnswer(await getReadable(services, actor, version)));
    },
  );
}
