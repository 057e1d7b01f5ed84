import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { AuthorityId, UnitId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import type { GuidelineServices } from '../guidelines/index.ts';
import type { ClauseId } from '../minutes/index.ts';
import { noteAssignment, receiveAssignment } from './actions/carry.ts';
import { closeAssignment } from './actions/close.ts';
import { giveAssignment, type Terms } from './actions/give.ts';
import { splitAssignment } from './actions/split.ts';
import * as api from './api.ts';
import type { AssignmentId } from './assignment.ts';
import { addAuditRoutes } from './audit/routes.ts';
import { draftInstruction } from './instruction/draft.ts';
import { readAssignments, readUnregistered, readYear } from './reading/list.ts';
import { readAssignment } from './reading/one.ts';
import type { AssignmentServices } from './services.ts';

const access = (action: string) => ({ access: { resource: 'assignment', action } }) as const;
const params = z.object({ assignmentId: z.uuid() });
const PLACE = `${API}/assignments/:assignmentId`;
const idOf = ({ params: { assignmentId } }: { readonly params: z.output<typeof params> }) =>
  assignmentId as AssignmentId;
const dayOf = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

/** The assignments' part of the API. Guards and `actorOf` are in place when this is called. */
export function addAssignmentRoutes(app: App, services: AssignmentServices & GuidelineServices): void {
  addReadingRoutes(app, services);
  addGivingRoutes(app, services);
  addCarryingRoutes(app, services);
  addAuditRoutes(app, services);
  app.post(
    `${API}/instructions`,
    {
      config: { access: { resource: 'guideline', action: 'prepare' } },
      schema: {
        description:
          'Reads an instruction into standing responsibilities, as the draft of a guideline; in force when it is decided.',
        body: api.instructionForm,
        response: { 201: api.instructionDrafted },
      },
    },
    async (request, reply) => {
      const { authorityId, ...rest } = request.body;
      const instruction = { ...rest, authority: authorityId as AuthorityId };
      const { version, responsibilities } = await draftInstruction(services, actorOf(request), instruction);
      return reply.code(201).send({ versionId: version, responsibilities });
    },
  );
}

function addReadingRoutes(app: App, services: AssignmentServices): void {
  app.get(
    `${API}/assignments`,
    {
      config: access('read'),
      schema: {
        description: 'The assignments that the reader may see, the oldest first, with who holds each today.',
        querystring: api.listQuery,
        response: { 200: api.assignmentList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readAssignments(tx, services, actor, request.query));
    },
  );
  app.get(
    PLACE,
    {
      config: access('read'),
      schema: { description: 'One, with its parts and what happened.', params, response: { 200: api.assignmentView } },
    },
    async (request) => {
      const actor = actorOf(request);
      const language = languageOf(request);
      return services.database.transaction(actor, (tx) => readAssignment(tx, services, actor, idOf(request), language));
    },
  );
  app.get(
    `${API}/assignments-by-year`,
    {
      config: access('read'),
      schema: {
        description: 'The yearly report: what was given in the year or open when it began, as it stood at its end.',
        querystring: api.yearQuery,
        response: { 200: api.yearReport },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readYear(tx, services, actor, request.query.year));
    },
  );
  app.get(
    `${API}/unregistered-assignments`,
    {
      config: access('give'),
      schema: {
        description: 'Clauses of confirmed minutes that give a task which nobody has registered.',
        response: { 200: api.unregisteredList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readUnregistered(tx, services, actor));
    },
  );
}

/** A committee has given a task. */
function addGivingRoutes(app: App, services: AssignmentServices): void {
  app.post(
    `${API}/assignments-from-clauses`,
    {
      config: access('give'),
      schema: {
        description: 'Registers the task that a clause of confirmed minutes gives.',
        body: api.fromClauseForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { clauseId, ...terms } = request.body;
      const decided = { clause: clauseId as ClauseId };
      const id = await giveAssignment(services, actorOf(request), decided, termsOf(terms));
      return reply.code(201).header('location', `${API}/assignments/${id}`).send({ id });
    },
  );
  app.post(
    `${API}/assignments`,
    {
      config: access('give'),
      schema: {
        description: 'Registers a task by hand, from a decision whose minutes are not read in.',
        body: api.byHandForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { authorityId, title, words, journalNumber, givenOn, ...terms } = request.body;
      const authority = authorityId as AuthorityId;
      const decided = { clause: null, authority, title, words, journalNumber, givenOn: localDate(givenOn) };
      const id = await giveAssignment(services, actorOf(request), decided, termsOf(terms));
      return reply.code(201).header('location', `${API}/assignments/${id}`).send({ id });
    },
  );
}

interface TermsSent {
  readonly role: Terms['role'];
  readonly unitId: string | null;
  readonly dueOn: string | null;
  readonly shownBy: string | null;
}

function termsOf({ role, unitId, dueOn, shownBy }: TermsSent): Terms {
  return { role, unit: unitId as UnitId | null, dueOn: dayOf(dueOn), shownBy };
}

/** Whoever holds it receives, splits, shows and reports; its giver closes. The action asks who that is today. */
function addCarryingRoutes(app: App, services: AssignmentServices): void {
  app.post(
    `${PLACE}/receipt`,
    {
      config: access('carry'),
      schema: { description: 'Whoever holds it today has received it.', params, body: api.revisionForm },
    },
    async (request, reply) => {
      await receiveAssignment(services, actorOf(request), { id: idOf(request), ...request.body });
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/notes`,
    {
      config: access('carry'),
      schema: { description: 'Evidence that something was done, or a report back.', params, body: api.noteForm },
    },
    async (request, reply) => {
      const { revision, on, ...rest } = request.body;
      const note = { ...rest, on: localDate(on) };
      await noteAssignment(services, actorOf(request), { id: idOf(request), revision }, note);
      return reply.code(204).send();
    },
  );
  app.post(
    `${PLACE}/parts`,
    {
      config: access('carry'),
      schema: {
        description: 'Hands parts of it down the line; each has to be received.',
        params,
        body: api.splitForm,
        response: { 201: api.madeParts },
      },
    },
    async (request, reply) => {
      const { revision, parts } = request.body;
      const given = parts.map(({ unitId, dueOn, ...rest }) => ({
        ...rest,
        unit: unitId as UnitId,
        dueOn: dayOf(dueOn),
      }));
      const ids = await splitAssignment(services, actorOf(request), { id: idOf(request), revision }, given);
      return reply.code(201).send({ ids: [...ids] });
    },
  );
  app.post(
    `${PLACE}/closing`,
    {
      // A part is closed by whoever handed it down, the whole by the registrar of its giver: the action asks.
      config: { access: { resource: 'assignment', action: 'read' } },
      schema: { description: 'Its giver closes it.', params, body: api.closeForm },
    },
    async (request, reply) => {
      const { revision, on, clauseId, ...rest } = request.body;
      const said = { ...rest, on: localDate(on), clause: clauseId as ClauseId | null };
      await closeAssignment(services, actorOf(request), { id: idOf(request), revision }, said);
      return reply.code(204).send();
    },
  );
}
