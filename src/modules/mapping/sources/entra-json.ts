import { z } from 'zod';
import { readObjects } from './reading/objects.ts';
import { decoded, isGarbled } from './reading/text.ts';
import { leftAside, rejected, tellVerdict, type Verdict } from './reasons.ts';
import { tellSignin } from './signins-told.ts';
import type { Source, SourceSettings, Teller } from './source.ts';

/** What is asked of a sign-in in Microsoft Graph's `signIn`; everything may be missing or null. */
const signin = z.object({
  createdDateTime: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  ipAddress: z.string().nullish(),
  isInteractive: z.boolean().nullish(),
  signInEventTypes: z.array(z.string()).nullish(),
  status: z.object({ errorCode: z.number().nullish() }).nullish(),
  location: z.object({ countryOrRegion: z.string().nullish() }).nullish(),
});

/** A record as a diagnostic setting exports it: the sign-in is a part of it. */
const exported = z.object({ properties: z.record(z.string(), z.unknown()) });

/**
 * Interactive sign-ins of Entra ID as JSON: a list from the portal, pages from Microsoft Graph, or one record on each line
 * from a diagnostic setting. Those that failed are no evidence: whoever tries from abroad may be anybody.
 */
export const entraJson: Source = {
  gives: ['signins'],
  columns: [],
  asks: ['userNames'],
  recognises: (start) => /^[\s[{]*[\s\S]*"(?:userPrincipalName|signInEventTypes)"\s*:/.test(start.toString('latin1')),
  read: (source, settings, tell) =>
    readObjects(source, (bytes, line) => {
      const verdict = typeof bytes === 'string' ? rejected(bytes) : verdictOf(decoded(bytes), line, settings, tell);
      tellVerdict(tell, line, verdict);
    }),
};

function verdictOf(text: string, line: number, settings: SourceSettings, tell: Teller): Verdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return rejected('json-broken');
  }
  const record = exported.safeParse(value);
  const { success, data } = signin.safeParse(record.success ? record.data.properties : value);
  if (!success) return rejected('signin-shape');
  const said = {
    userName: data.userPrincipalName?.trim() ?? '',
    at: data.createdDateTime ?? '',
    ip: data.ipAddress ?? '',
    country: data.location?.countryOrRegion ?? '',
    source: 'entra',
  };
  if (Object.values(said).some(isGarbled)) return rejected('not-text');
  if (said.userName === '') return rejected('empty', { column: 'userPrincipalName' });
  if ((data.status?.errorCode ?? 0) !== 0) return leftAside('signin-failed');
  const types = data.signInEventTypes ?? [];
  if (data.isInteractive === false || (types.length > 0 && !types.includes('interactiveUser')))
    return leftAside('signin-not-interactive');
  return tellSignin(tell, settings, line, said, { userName: 'userPrincipalName', at: 'createdDateTime' }, 'utc');
}
