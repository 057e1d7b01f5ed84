import type { App } from '../../platform/http/index.ts';
import { addOutboxRoutes } from './routes/outbox-routes.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import { addSettingsRoutes } from './routes/settings-routes.ts';
import { addUploadRoutes } from './routes/upload-routes.ts';
import { addWritingRoutes } from './routes/writing-routes.ts';
import type { DocumentServices } from './services.ts';

/** The documents' part of the API. Guards and `actorOf` are in place when this is called. */
export function addDocumentRoutes(app: App, services: DocumentServices): void {
  addReadingRoutes(app, services);
  addWritingRoutes(app, services);
  addUploadRoutes(app, services);
  addOutboxRoutes(app, services);
  addSettingsRoutes(app, services);
}
