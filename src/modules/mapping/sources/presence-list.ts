import { looksLikeSheet, readSheet, type SheetColumns } from './reading/sheet.ts';
import { dayIn } from './reading/values.ts';
import { leftAside, rejected } from './reasons.ts';
import type { Source } from './source.ts';

const COLUMNS: SheetColumns<'anstallning' | 'datum' | 'plats'> = {
  anstallning: {
    titles: ['anställningsnummer', 'anställningsnr', 'anst nr', 'anställnings-id', 'anställd', 'employee_id'],
    isRequired: true,
  },
  datum: { titles: ['datum', 'dag', 'date'], isRequired: true },
  plats: { titles: ['arbetsplats', 'plats', 'närvaro', 'arbetsform', 'place'], isRequired: true },
};

/** What lists call the two places, and what they call being away. */
const PLACES = new Map<string, 'on-site' | 'remote'>([
  ...['on-site', 'onsite', 'office', 'p', 'på plats', 'plats', 'kontor', 'kontoret', 'arbetsplatsen', 'närvarande'].map(
    (word) => [word, 'on-site'] as const,
  ),
  ...['remote', 'home', 'd', 'distans', 'på distans', 'distansarbete', 'hemma', 'hemifrån', 'hemarbete'].map(
    (word) => [word, 'remote'] as const,
  ),
]);
const AWAY = /^(?:f|frånvarande|frånvaro|ledig|sjuk|semester|föräldraledig|vab|tjänsteresa|resa|absent)$/;

/**
 * Presence lists (närvarolistor): one row for each person and day, with the place. Being away is no evidence, and why is
 * nobody's business here: it is left aside without its reason.
 */
export const presenceList: Source = {
  gives: ['presence'],
  columns: Object.keys(COLUMNS),
  recognises: (start) => looksLikeSheet(start, COLUMNS),
  read: (source, settings, tell) =>
    readSheet(source, COLUMNS, settings, tell, ({ anstallning, datum, plats }, line) => {
      if (anstallning === '') return rejected('empty', { column: 'anställningsnummer' });
      const date = dayIn(datum);
      if (date === undefined) return rejected('no-day', { column: 'datum' });
      const word = plats.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
      if (word === '') return rejected('empty', { column: 'plats' });
      if (AWAY.test(word)) return leftAside('presence-away');
      const place = PLACES.get(word);
      if (place === undefined) return rejected('unknown-place', { column: 'plats' });
      tell.row('presence', line, { employee_id: anstallning, date, place });
      return undefined;
    }),
};
