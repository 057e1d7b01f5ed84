import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEBIAN = '/usr/bin/chromium';

interface Executable {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

/** A browser for tests, with a fresh profile: `CHROMIUM_PATH`, else Debian's, else the one that npm brought. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findExecutable()), args: FLAGS });
}

async function findExecutable(): Promise<Executable> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) return { executablePath: named };
  return existsSync(DEBIAN) ? { executablePath: DEBIAN } : await unpackedFromNpm();
}

/** `@sparticuz/chromium` holds the browser compressed, with the libraries and fonts that a bare machine lacks; unpacked once. */
async function unpackedFromNpm(): Promise<Executable> {
  const folder = path.join(tmpdir(), `uppsikt-chromium-143.0.4-${userInfo().uid}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') } as Record<
      string,
      string
    >,
  };
}

/** In a process of its own: the package unpacks into TMPDIR, and brings its libraries only where it believes itself in a cloud. */
async function unpackInto(folder: string): Promise<void> {
  const unpacking = await mkdtemp(`${folder}-`);
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await writeFile(path.join(unpacking, 'fonts.conf'), fontSettings(folder));
  // Another test may have been quicker.
  await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true }));
}

/** The package's own settings name only a cloud's folders. Without any font the browser's pages crash. */
function fontSettings(folder: string): string {
  const dirs = [path.join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
