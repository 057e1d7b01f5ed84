import { readFileSync } from 'node:fs';

const file = new URL('../../package.json', import.meta.url);

/** The version of the program, as its package says. */
export const { version: VERSION } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };

/** The day this version of the API was released. */
export const RELEASED = '2026-11-23';
