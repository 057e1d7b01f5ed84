import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import { leftAside, rejected } from './reasons.ts';
import { tellSignin } from './signins-told.ts';
import type { Source } from './source.ts';

type Column = 'datum' | 'anvandarnamn' | 'ip' | 'plats' | 'status' | 'interaktiv';

/** The titles of the portal's export, in English and in Swedish. */
const COLUMNS: SheetColumns<Column> = {
  datum: {
    titles: ['Date (UTC)', 'Datum (UTC)', 'CreatedDateTime', 'TimeGenerated [UTC]', 'Date', 'Datum'],
    isRequired: true,
  },
  anvandarnamn: { titles: ['Username', 'Användarnamn', 'UserPrincipalName', 'User principal name'], isRequired: true },
  ip: { titles: ['IP address', 'IP-adress', 'IPAddress'], isRequired: true },
  plats: { titles: ['Location', 'Plats', 'CountryOrRegion', 'Country'] },
  status: { titles: ['Status', 'ResultType', 'Sign-in error code'] },
  interaktiv: { titles: ['Is interactive', 'IsInteractive', 'Interaktiv'] },
};

const SUCCEEDED = /^(?:|0|success|succeeded|lyckades|lyckad|klart)$/i;
const NOT_INTERACTIVE = /^(?:false|no|nej)$/i;

/** Interactive sign-ins of Entra ID as the portal exports them in CSV; its times are in UTC. */
export const entraCsv: Source = {
  gives: ['signins'],
  columns: Object.keys(COLUMNS),
  asks: ['userNames'],
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: (source, settings, tell) =>
    readSheet(source, COLUMNS, settings, tell, (cells, line) => {
      if (cells.anvandarnamn === '') return rejected('empty', { column: 'Username' });
      if (!SUCCEEDED.test(cells.status)) return leftAside('signin-failed');
      if (NOT_INTERACTIVE.test(cells.interaktiv)) return leftAside('signin-not-interactive');
      const said = {
        userName: cells.anvandarnamn,
        at: cells.datum,
        ip: cells.ip,
        // `Umeå, Västerbottens län, SE`: the country is last.
        country: cells.plats.split(',').at(-1)?.trim() ?? '',
        source: 'entra',
      };
      return tellSignin(tell, settings, line, said, { userName: 'Username', at: 'Date (UTC)' }, 'utc');
    }),
};
