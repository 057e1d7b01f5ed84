import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConfigReading, readConfig } from './config.ts';
import { describe, settingNames } from './schema.ts';

const PRODUCTION = {
  UPPSIKT_DATABASE_URL: 'postgres://uppsikt_app:pw-server@db/uppsikt',
  UPPSIKT_DATABASE_OWNER_URL: 'postgres://uppsikt_owner:pw-owner@db/uppsikt',
  UPPSIKT_OIDC_ISSUER: 'https://login.example.se/realm/',
  UPPSIKT_OIDC_CLIENT_ID: 'uppsikt',
  UPPSIKT_OIDC_CLIENT_SECRET: 'client-secret',
  UPPSIKT_SECRET: 'a secret of more than thirty-two characters',
};

interface Given {
  readonly env?: Record<string, string | undefined>;
  readonly files?: Record<string, string>;
  readonly file?: string;
}

function read({ env = {}, files = {}, file }: Given): ConfigReading {
  return readConfig({
    env,
    file,
    workingFolder: '/srv',
    defaultDataDir: '/default/data',
    readFile: (name) => {
      const text = files[name];
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
  });
}

const codes = (given: Given) => read(given).problems.map((problem) => problem.code);
const sentences = (given: Given) => read(given).problems.map((problem) => problem.text('en'));

test('with nothing given it is the demonstration on this computer alone', () => {
  expect(read({}).config).toMatchObject({
    mode: 'demonstration',
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: '/default/data',
    oidcClaim: 'employee_id',
    demoNetwork: false,
  });
});

test('the environment wins over the file, the file over the default, and each tells where it came from', () => {
  const { config, inForce } = read({
    env: { UPPSIKT_CONFIG: 'etc/uppsikt.json', PORT: '4000' },
    files: { '/srv/etc/uppsikt.json': '{ "port": 5000, "oidcClaim": "sub", "dataDir": "../data" }' },
  });
  expect(config).toMatchObject({
    port: 4000,
    oidcClaim: 'sub',
    dataDir: '/srv/data',
    publicUrl: 'http://localhost:4000',
  });
  const from = Object.fromEntries(inForce.map((setting) => [setting.name, setting.from]));
  expect(from).toMatchObject({ port: 'environment', oidcClaim: '/srv/etc/uppsikt.json', host: 'default' });
});

test('a file named on the command line is taken instead of the one in the environment', () => {
  const files = { '/srv/a.json': '{"port": 4001}', '/srv/b.json': '{"port": 4002}' };
  expect(read({ env: { UPPSIKT_CONFIG: 'a.json' }, file: 'b.json', files }).config?.port).toBe(4002);
});

test('an unknown name is refused with the nearest one that exists', () => {
  expect(sentences({ env: { UPPSIKT_LOGLEVEL: 'info', UNRELATED: 'x' } })).toEqual([
    'There is no setting UPPSIKT_LOGLEVEL in the environment. The nearest that exists is UPPSIKT_LOG_LEVEL; "uppsikt config" shows them all.',
  ]);
  expect(sentences({ file: 'a.json', files: { '/srv/a.json': '{"ports": 4001}' } })[0]).toContain('is port;');
});

test('no name but ours passes, however it is spelt', () => {
  const known = new Set(settingNames.map((name) => describe(name).env));
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z_]{1,20}$/), (tail) => {
      const name = `UPPSIKT_${tail}`;
      fc.pre(!known.has(name) && !name.endsWith('_FILE') && name !== 'UPPSIKT_CONFIG');
      expect(codes({ env: { [name]: 'x' } })).toEqual(['config.unknown']);
    }),
  );
});

test.each([
  ['PORT', '99999', 'PORT is "99999" but must be a whole number from 1 to 65535.'],
  ['PORT', '0', 'PORT is "0" but must be a whole number from 1 to 65535.'],
  ['PORT', '3e3', 'PORT is "3e3" but must be a whole number from 1 to 65535.'],
  ['PUBLIC_URL', 'uppsikt.example.se', 'PUBLIC_URL is "uppsikt.example.se" but must be a web address without a path'],
  ['PUBLIC_URL', 'https://example.se/uppsikt', 'must be a web address without a path'],
  ['UPPSIKT_DEMO_NETWORK', 'yes', 'UPPSIKT_DEMO_NETWORK is "yes" but must be true or false.'],
  ['UPPSIKT_TRUST_PROXY', 'all', 'must be IP addresses or networks'],
  ['UPPSIKT_DATA', '', 'UPPSIKT_DATA is empty. Give it a value or remove it.'],
])('%s=%s is told in one sentence', (name, value, sentence) => {
  const found = sentences({ env: { [name]: value } });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(sentence);
});

test('every mistake is told at once, in both languages', () => {
  const { problems } = read({ env: { PORT: 'abc', UPPSIKT_LOG_LEVEL: 'loud', UPPSIKT_X: '1' } });
  expect(problems).toHaveLength(3);
  for (const problem of problems)
    for (const text of [problem.text('sv'), problem.text('en')]) expect(text).not.toMatch(/\{\w+\}/);
});

test('an empty database address never starts the demonstration by mistake', () => {
  expect(read({ env: { UPPSIKT_DATABASE_URL: '' } }).config).toBeUndefined();
});

test('a secret may lie in a file, and is never told', () => {
  const files = { '/run/secret': 'the secret itself, which is long enough\n' };
  const env = { UPPSIKT_SECRET_FILE: '/run/secret' };
  expect(read({ env, files }).config?.secret).toBe('the secret itself, which is long enough');
  expect(sentences({ env: { UPPSIKT_SECRET: 'too short' } }).join()).not.toContain('too short');
  expect(codes({ env: { ...env, UPPSIKT_SECRET: PRODUCTION.UPPSIKT_SECRET }, files })).toEqual(['config.given-twice']);
  expect(sentences({ env })).toEqual([
    'UPPSIKT_SECRET_FILE names /run/secret, which cannot be read (ENOENT). Correct the path or the rights of the file.',
  ]);
});

test('a file that is no JSON object is told', () => {
  for (const text of ['port=3000', '[]', 'null', '"x"'])
    expect(codes({ file: 'a.json', files: { '/srv/a.json': text } })).toEqual(['config.not-an-object']);
  expect(codes({ file: 'a.json' })).toEqual(['config.unreadable']);
});

test('lists may be written with spaces or commas, or as a list in a file', () => {
  expect(read({ env: { UPPSIKT_OIDC_ACR: 'loa3, loa4' } }).config?.oidcAcr).toEqual(['loa3', 'loa4']);
  const files = { '/srv/a.json': '{"oidcAcr": ["loa3", "loa4"], "trustProxy": ["10.0.0.0/8"]}' };
  expect(read({ file: 'a.json', files }).config).toMatchObject({
    oidcAcr: ['loa3', 'loa4'],
    trustProxy: ['10.0.0.0/8'],
  });
});

test('a database address means production', () => {
  expect(read({ env: PRODUCTION }).config).toMatchObject({
    mode: 'production',
    oidcIssuer: 'https://login.example.se/realm/',
  });
});

test.each(['UPPSIKT_OIDC_ISSUER', 'UPPSIKT_OIDC_CLIENT_ID', 'UPPSIKT_OIDC_CLIENT_SECRET', 'UPPSIKT_SECRET'])(
  'production without %s is refused',
  (name) => {
    expect(sentences({ env: { ...PRODUCTION, [name]: undefined } })).toEqual([
      `${name} is missing. It is needed in production, that is when UPPSIKT_DATABASE_URL is given.`,
    ]);
  },
);

test('production without a sign-in service of its own is refused', () => {
  const withIssuer = (issuer: string) => codes({ env: { ...PRODUCTION, UPPSIKT_OIDC_ISSUER: issuer } });
  expect(withIssuer('http://login.example.se')).toEqual(['config.issuer-not-real']);
  expect(withIssuer('http://localhost:3000/demo')).toEqual(['config.issuer-not-real']);
  expect(withIssuer('http://localhost:4000')).toEqual([]);
});

test('production on an open address is refused', () => {
  expect(codes({ env: { ...PRODUCTION, PUBLIC_URL: 'http://uppsikt.example.se' } })).toEqual([
    'config.insecure-address',
  ]);
  expect(codes({ env: { ...PRODUCTION, PUBLIC_URL: 'https://uppsikt.example.se' } })).toEqual([]);
});

test('the server and the owner of the schema must be two roles', () => {
  const owner = (address: string) => codes({ env: { ...PRODUCTION, UPPSIKT_DATABASE_OWNER_URL: address } });
  expect(owner('postgres://uppsikt_app:other@db2/uppsikt')).toEqual(['config.same-role']);
  expect(owner('postgres://db/uppsikt?user=uppsikt_app')).toEqual(['config.same-role']);
});

test('what only applies in production is refused without a database, rather than forgotten', () => {
  const { UPPSIKT_DATABASE_URL, ...rest } = PRODUCTION;
  expect(UPPSIKT_DATABASE_URL).toBeDefined();
  expect(new Set(codes({ env: rest }))).toEqual(new Set(['config.only-in-production']));
});

test('the demonstration is reached from the network only when that is said', () => {
  expect(codes({ env: { HOST: '0.0.0.0' } })).toEqual(['config.demonstration-on-network']);
  expect(codes({ env: { HOST: '0.0.0.0', UPPSIKT_DEMO_NETWORK: 'true' } })).toEqual([]);
  expect(codes({ env: { HOST: '127.0.0.7' } })).toEqual([]);
  expect(codes({ env: { HOST: '::1' } })).toEqual([]);
});

test('an idle limit beyond the absolute one is refused', () => {
  expect(codes({ env: { UPPSIKT_SESSION_IDLE_MINUTES: '601' } })).toEqual(['config.idle-too-long']);
});

test('every setting is described in both languages, and only secrets may lie in files', () => {
  for (const name of settingNames) {
    const { env, sv, en, expectedSv, expectedEn } = describe(name);
    expect(env).toMatch(/^(UPPSIKT_[A-Z_]+|PORT|HOST|PUBLIC_URL)$/);
    for (const text of [sv, en, expectedSv, expectedEn]) expect(text.length).toBeGreaterThan(3);
  }
  expect(settingNames.filter((name) => describe(name).isSecret)).toEqual([
    ...['databaseUrl', 'databaseOwnerUrl', 'oidcClientSecret', 'secret', 'smtpUrl'],
  ]);
});
