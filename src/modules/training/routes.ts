import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { API, type App, languageOf } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { courseForm } from './course.ts';
import { writeCourse } from './courses/actions.ts';
import { readCourses } from './courses/reading.ts';
import { importCompletions } from './import/actions.ts';
import { readStatements } from './import/statements.ts';
import { tellRead } from './import/tell.ts';
import { readTraining, readUnitTraining } from './inventory/reading.ts';
import type { TrainingServices } from './services.ts';
import { addUploadRoutes } from './upload-routes.ts';

const access = (resource: string, action: string) => ({ access: { resource, action } }) as const;
const preview = z.strictObject({ preview: z.stringbool().default(false) });

/** The training's part of the API. Guards and `actorOf` are in place when this is called. */
export function addTrainingRoutes(app: App, services: TrainingServices): void {
  app.get(
    `${API}/courses`,
    {
      config: access('course', 'read'),
      schema: { description: 'The courses that are taken now.', response: { 200: api.courseList } },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readCourses(tx, services, actor));
    },
  );
  app.post(
    `${API}/courses`,
    {
      config: access('course', 'write'),
      schema: {
        description: 'Writes a course, or by the same code a new version of it.',
        body: courseForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => reply.code(201).send({ id: await writeCourse(services, actorOf(request), request.body) }),
  );
  app.get(
    `${API}/training`,
    {
      config: access('training', 'read'),
      schema: {
        description: 'What the reader has taken, and how many lack what where they answer.',
        response: { 200: api.trainingView },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return services.database.transaction(actor, (tx) => readTraining(tx, services, actor));
    },
  );
  app.get(
    `${API}/training/units/:unitId`,
    {
      config: access('training', 'read'),
      schema: {
        description: 'Who in a unit lacks what. The looks are logged.',
        params: z.object({ unitId: z.uuid() }),
        response: { 200: api.unitTraining },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const unit = request.params.unitId as UnitId;
      return services.database.transaction(actor, (tx) => readUnitTraining(tx, services, actor, unit));
    },
  );
  app.post(
    `${API}/training-statements`,
    {
      config: access('training', 'import'),
      schema: {
        description:
          'Takes in xAPI statements `completed` and `passed`, each once by its id. The account is named by the employee ' +
          'number or the user name, the object is the activity of a course. With `preview=true` nothing is written.',
        querystring: preview,
        body: api.statementsForm,
        response: { 200: api.importAnswer },
      },
    },
    async (request) => {
      const read = readStatements(request.body.statements);
      const how = { isPreview: request.query.preview };
      const outcome = await importCompletions(services, actorOf(request), read, 'statement', how);
      return tellRead(outcome, languageOf(request));
    },
  );
  addUploadRoutes(app, services);
}
