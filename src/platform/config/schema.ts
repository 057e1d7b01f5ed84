import { z } from 'zod';

/** What is told of a setting beside its shape. */
export interface SettingDescription {
  /** Its name in the environment; in a file it has the name of its key. */
  readonly env: string;
  /** May also be given as the path of a file, `…_FILE`; never printed. */
  readonly isSecret?: boolean;
  /** A path: taken from the folder of the file that names it, or from the working folder. */
  readonly isPath?: boolean;
  readonly sv: string;
  readonly en: string;
  /** What a value must be, after "ska vara" and "must be". */
  readonly expectedSv: string;
  readonly expectedEn: string;
}

const descriptions = z.registry<SettingDescription>();

function setting<Schema extends z.ZodType>(schema: Schema, description: SettingDescription): Schema {
  descriptions.add(schema, description);
  return schema;
}

/** A whole number, from the environment as digits. */
function wholeNumber(min: number, max: number) {
  const digits = z.string().regex(/^\d{1,9}$/);
  return z.union([z.number(), digits.transform(Number)]).pipe(z.int().min(min).max(max));
}

/** A list: in the environment with spaces or commas between. */
const list = z.union([
  z.array(z.string().min(1)),
  z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean)),
]);
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const text = z.string().min(1);
const webAddress = z.url({ protocol: /^https?$/ });
const origin = webAddress.regex(/^https?:\/\/[^/?#]+\/?$/);
const withoutSlash = (value: string) => value.replace(/\/$/, '');
const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .refine(URL.canParse);

const A_PORT = { expectedSv: 'ett heltal från 1 till 65535', expectedEn: 'a whole number from 1 to 65535' };
const AN_ADDRESS = { expectedSv: 'ett datornamn eller en IP-adress', expectedEn: 'a host name or an IP address' };
const A_TEXT = { expectedSv: 'en text', expectedEn: 'a text' };
const MINUTES = {
  expectedSv: 'ett antal minuter från 1 till 10080',
  expectedEn: 'a number of minutes from 1 to 10080',
};
const A_DATABASE = {
  expectedSv: 'en adress som postgres://roll:lösenord@dator/databas',
  expectedEn: 'an address like postgres://role:password@host/database',
};

/** Every setting there is: its key in a file, its shape and its default. */
export const settingsSchema = z.strictObject({
  port: setting(wholeNumber(1, 65_535).default(3000), {
    env: 'PORT',
    sv: 'Port som tjänsten svarar på.',
    en: 'Port that the service answers on.',
    ...A_PORT,
  }),
  host: setting(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    {
      env: 'HOST',
      sv: 'Adress som tjänsten lyssnar på.',
      en: 'Address that the service listens on.',
      ...AN_ADDRESS,
    },
  ),
  publicUrl: setting(origin.transform(withoutSlash).optional(), {
    env: 'PUBLIC_URL',
    sv: 'Adressen som användarna skriver; utan angivelse http://localhost med porten.',
    en: 'The address that people type; http://localhost with the port when not given.',
    expectedSv: 'en webbadress utan sökväg, som https://uppsikt.example.se',
    expectedEn: 'a web address without a path, like https://uppsikt.example.se',
  }),
  dataDir: setting(text.optional(), {
    env: 'UPPSIKT_DATA',
    isPath: true,
    sv: 'Datamapp; utan angivelse "data" i programmets mapp, för root /var/lib/uppsikt.',
    en: 'Data folder; "data" in the folder of the program when not given, /var/lib/uppsikt for root.',
    expectedSv: 'sökvägen till en mapp',
    expectedEn: 'the path of a folder',
  }),
  databaseUrl: setting(databaseAddress.optional(), {
    env: 'UPPSIKT_DATABASE_URL',
    isSecret: true,
    sv: 'Databasen (PostgreSQL 15 eller senare), som serverns roll. Angiven betyder drift; annars demonstration.',
    en: 'The database (PostgreSQL 15 or later), as the server’s role. Given means production; else demonstration.',
    ...A_DATABASE,
  }),
  databaseOwnerUrl: setting(databaseAddress.optional(), {
    env: 'UPPSIKT_DATABASE_OWNER_URL',
    isSecret: true,
    sv: 'Samma databas som schemats ägare, för migreringar. Utan den körs "uppsikt database migrate" för sig.',
    en: 'The same database as the owner of the schema, for migrations. Without it "uppsikt database migrate" is run apart.',
    ...A_DATABASE,
  }),
  oidcIssuer: setting(webAddress.optional(), {
    env: 'UPPSIKT_OIDC_ISSUER',
    sv: 'Organisationens inloggningstjänst (OpenID Connect), skriven precis som den själv skriver sitt namn (issuer).',
    en: 'The sign-in service of the organisation (OpenID Connect), spelt exactly as it spells its own name (issuer).',
    expectedSv: 'en webbadress',
    expectedEn: 'a web address',
  }),
  oidcClientId: setting(text.optional(), {
    env: 'UPPSIKT_OIDC_CLIENT_ID',
    sv: 'Vad Uppsikt heter hos inloggningstjänsten.',
    en: 'What Uppsikt is called at the sign-in service.',
    ...A_TEXT,
  }),
  oidcClientSecret: setting(text.optional(), {
    env: 'UPPSIKT_OIDC_CLIENT_SECRET',
    isSecret: true,
    sv: 'Uppsikts hemlighet hos inloggningstjänsten.',
    en: 'The secret of Uppsikt at the sign-in service.',
    ...A_TEXT,
  }),
  oidcClaim: setting(
    z
      .string()
      .regex(/^[\w.:/-]+$/)
      .default('employee_id'),
    {
      env: 'UPPSIKT_OIDC_CLAIM',
      sv: 'Uppgiften från inloggningen som knyter den till en person.',
      en: 'The claim of a sign-in that ties it to a person.',
      expectedSv: 'namnet på ett anspråk, som employee_id',
      expectedEn: 'the name of a claim, like employee_id',
    },
  ),
  oidcClaimHolds: setting(z.enum(['employee-id', 'personal-number']).default('employee-id'), {
    env: 'UPPSIKT_OIDC_CLAIM_HOLDS',
    sv: 'Vad den uppgiften innehåller: anställningsnummer eller personnummer.',
    en: 'What that claim holds: an employee number or a personal number.',
    expectedSv: 'employee-id eller personal-number',
    expectedEn: 'employee-id or personal-number',
  }),
  oidcScopes: setting(list.default(['openid', 'profile']), {
    env: 'UPPSIKT_OIDC_SCOPES',
    sv: 'Vad inloggningstjänsten tillfrågas om (scope), openid inräknat, med mellanslag mellan.',
    en: 'What the sign-in service is asked for (scope), openid included, with spaces between.',
    expectedSv: 'en lista med mellanslag mellan',
    expectedEn: 'a list with spaces between',
  }),
  oidcSignInAcr: setting(list.default([]), {
    env: 'UPPSIKT_OIDC_SIGN_IN_ACR',
    sv: 'Tillitsnivåer (acr) som räcker för att logga in, med mellanslag mellan; utan angivelse vilken som helst.',
    en: 'Levels of assurance (acr) that suffice to sign in, with spaces between; any when not given.',
    expectedSv: 'en lista med mellanslag mellan',
    expectedEn: 'a list with spaces between',
  }),
  oidcAcr: setting(list.default([]), {
    env: 'UPPSIKT_OIDC_ACR',
    sv: 'Tillitsnivåer (acr) som krävs för att besluta och skriva under, med mellanslag mellan.',
    en: 'Levels of assurance (acr) required to decide and to sign, with spaces between.',
    expectedSv: 'en lista med mellanslag mellan',
    expectedEn: 'a list with spaces between',
  }),
  secret: setting(z.string().min(32).optional(), {
    env: 'UPPSIKT_SECRET',
    isSecret: true,
    sv: 'Nyckel som skyddar personnummer. Byts den går de inte längre att söka fram.',
    en: 'Key that protects personal numbers. If it is changed they can no longer be found.',
    expectedSv: 'minst 32 tecken, till exempel från "openssl rand -base64 32"',
    expectedEn: 'at least 32 characters, for example from "openssl rand -base64 32"',
  }),
  smtpUrl: setting(
    z
      .string()
      .regex(/^smtps?:\/\//)
      .refine(URL.canParse)
      .optional(),
    {
      env: 'UPPSIKT_SMTP_URL',
      isSecret: true,
      sv: 'E-postserver; utan den läggs brev i en mapp i demonstrationen och skickas inte alls i drift.',
      en: 'Mail server; without it mail is put in a folder in the demonstration and not sent at all in production.',
      expectedSv: 'en adress som smtp://användare:lösenord@dator:587',
      expectedEn: 'an address like smtp://user:password@host:587',
    },
  ),
  mailFrom: setting(
    z
      .string()
      .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/)
      .default('Uppsikt <uppsikt@localhost>'),
    {
      env: 'UPPSIKT_MAIL_FROM',
      sv: 'Avsändare av e-post.',
      en: 'Sender of mail.',
      expectedSv: 'en e-postadress, som Uppsikt <uppsikt@example.se>',
      expectedEn: 'a mail address, like Uppsikt <uppsikt@example.se>',
    },
  ),
  metricsPort: setting(wholeNumber(1, 65_535).optional(), {
    env: 'UPPSIKT_METRICS_PORT',
    sv: 'Port för mätvärden; utan den lämnas inga.',
    en: 'Port for metrics; without it there are none.',
    ...A_PORT,
  }),
  metricsHost: setting(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    {
      env: 'UPPSIKT_METRICS_HOST',
      sv: 'Adress som mätvärden lämnas på.',
      en: 'Address that metrics are served on.',
      ...AN_ADDRESS,
    },
  ),
  logLevel: setting(z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'), {
    env: 'UPPSIKT_LOG_LEVEL',
    sv: 'Hur mycket som loggas.',
    en: 'How much is logged.',
    expectedSv: 'silent, error, warn, info eller debug',
    expectedEn: 'silent, error, warn, info or debug',
  }),
  demoNetwork: setting(yesOrNo.default(false), {
    env: 'UPPSIKT_DEMO_NETWORK',
    sv: 'Låter demonstrationen, där vem som helst loggar in som vem som helst, nås från nätet.',
    en: 'Lets the demonstration, where anyone signs in as anyone, be reached from the network.',
    expectedSv: 'true eller false',
    expectedEn: 'true or false',
  }),
  trustProxy: setting(list.pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))).default([]), {
    env: 'UPPSIKT_TRUST_PROXY',
    sv: 'Adresser till de proxyservrar framför tjänsten vars uppgift om avsändare gäller.',
    en: 'Addresses of the proxies in front of the service whose word about the sender is taken.',
    expectedSv: 'IP-adresser eller nät som 10.0.0.0/8, med mellanslag mellan',
    expectedEn: 'IP addresses or networks like 10.0.0.0/8, with spaces between',
  }),
  stepUpMinutes: setting(wholeNumber(1, 10_080).default(15), {
    env: 'UPPSIKT_STEP_UP_MINUTES',
    sv: 'Minuter som man kan besluta och skriva under efter att ha bekräftat vem man är.',
    en: 'Minutes for which one can decide and sign after confirming who one is.',
    ...MINUTES,
  }),
  sessionIdleMinutes: setting(wholeNumber(1, 10_080).default(30), {
    env: 'UPPSIKT_SESSION_IDLE_MINUTES',
    sv: 'Minuter utan aktivitet efter vilka en inloggning upphör.',
    en: 'Minutes without activity after which a sign-in ends.',
    ...MINUTES,
  }),
  sessionAbsoluteMinutes: setting(wholeNumber(1, 10_080).default(600), {
    env: 'UPPSIKT_SESSION_ABSOLUTE_MINUTES',
    sv: 'Minuter efter vilka en inloggning upphör i alla fall.',
    en: 'Minutes after which a sign-in ends in any case.',
    ...MINUTES,
  }),
});

export type SettingName = keyof typeof settingsSchema.shape;
/** The settings as given or by default, before what is derived. */
export type Settings = z.output<typeof settingsSchema>;

/** The names of all settings, in the order in which they are shown. */
export const settingNames = Object.keys(settingsSchema.shape) as readonly SettingName[];

/** What is told of a setting. */
export function describe(name: SettingName): SettingDescription {
  return descriptions.get(settingsSchema.shape[name]) as SettingDescription;
}
