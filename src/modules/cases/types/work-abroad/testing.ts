import type { z } from 'zod';
import { localDate } from '../../../../kernel/local-date.ts';
import { guidelineContent, listPresets } from '../../../guidelines/index.ts';
import type { Circumstances } from '../../kind.ts';
import { type WorkAbroad, workAbroad } from './schema.ts';

/** Two weeks in Spain, Monday to Friday, on one's own initiative, with ordinary personal data. */
export function aStayInSpain(of: Partial<z.input<typeof workAbroad>> = {}): WorkAbroad {
  return workAbroad.parse({
    occasion: 'stay',
    country: 'ES',
    place: 'Valencia',
    from: '2026-09-07',
    to: '2026-09-18',
    weekdays: ['1', '2', '3', '4', '5'],
    purpose: 'Hälsar på släkten',
    initiative: 'own',
    citizenship: 'swedish',
    data: ['personal'],
    publicAuthority: 'no',
    equipment: 'ordinary',
    securityClass: 'no',
    ...of,
  });
}

/** Somebody who lives in Norway and works at home two days a week. */
export function aCommuter(of: Partial<z.input<typeof workAbroad>> = {}): WorkAbroad {
  return aStayInSpain({
    occasion: 'commuting',
    country: 'NO',
    place: 'Kongsvinger',
    from: '2026-09-01',
    to: '2027-08-31',
    weekdays: ['1', '5'],
    shareAbroad: 40,
    ...of,
  });
}

/** A region under the preset on work from abroad, an employee who is no manager, 1 August 2026. */
export function underThePreset(of: Partial<Circumstances> = {}): Circumstances {
  const preset = listPresets().find(({ key }) => key === 'work-abroad');
  return {
    employerType: 'region',
    isManager: false,
    today: localDate('2026-08-01'),
    counterpart: null,
    earlier: [],
    guideline: guidelineContent.parse(preset?.content),
    ...of,
  };
}
