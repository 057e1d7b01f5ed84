/** A unit of the demonstration's region, and how many work in it; a unit with a `head` is led by somebody of that title. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly kind: 'organisation' | 'administration' | 'area' | 'unit';
  readonly trades?: string;
  readonly authority?: string;
  readonly head?: string;
  readonly staff?: number;
  readonly titles?: readonly string[];
}

/** The political bodies of Region Lövmark; each is an authority of its own. */
export const AUTHORITIES = [
  { code: 'RF', name: 'Regionfullmäktige', kind: 'council' },
  { code: 'RS', name: 'Regionstyrelsen', kind: 'board' },
  { code: 'HSN', name: 'Hälso- och sjukvårdsnämnden', kind: 'committee' },
  { code: 'FTN', name: 'Folktandvårdsnämnden', kind: 'committee' },
  { code: 'SN', name: 'Servicenämnden', kind: 'committee' },
  { code: 'RUN', name: 'Regionala utvecklingsnämnden', kind: 'committee' },
] as const;

const CARE = ['sjuksköterska', 'undersköterska', 'läkare', 'medicinsk sekreterare', 'fysioterapeut'];
const OFFICE = ['handläggare', 'utredare', 'administratör', 'verksamhetsutvecklare'];
const SERVICE = ['tekniker', 'kock', 'lokalvårdare', 'vaktmästare', 'transportör'];
const DENTAL = ['tandläkare', 'tandsköterska', 'tandhygienist'];
const TOWNS = ['Lövstad', 'Björkvik', 'Norrhed', 'Tallmo', 'Sjöby'] as const;

/** The units before the reorganisation of the demonstration's year. */
export const UNITS: readonly DemoUnit[] = [
  { code: 'RL', name: 'Region Lövmark', parent: '', kind: 'organisation', authority: 'RS', head: 'regiondirektör' },
  { code: 'POL', name: 'Politisk organisation', parent: 'RL', kind: 'unit', staff: 8, titles: ['förtroendevald'] },
  {
    code: 'REV',
    name: 'Revisionskontoret',
    parent: 'RL',
    kind: 'unit',
    authority: 'RF',
    head: 'revisionschef',
    staff: 4,
    titles: ['sakkunnig revisor'],
  },

  administration('RK', 'Regionkansliet', 'RS', 'kanslidirektör', '84'),
  unit('RK1', 'HR', 'RK', 'HR-direktör', 24, ['HR-specialist', 'HR-partner', 'löneadministratör']),
  unit('RK2', 'Ekonomi', 'RK', 'ekonomidirektör', 22, ['ekonom', 'controller'], '69'),
  unit(
    'RK3',
    'Kansli och arkiv',
    'RK',
    'kanslichef',
    14,
    ['registrator', 'nämndsekreterare', 'arkivarie', 'jurist'],
    '69',
  ),
  unit('RK4', 'Kommunikation', 'RK', 'kommunikationschef', 16, ['kommunikatör', 'webbredaktör'], '73'),
  unit(
    'RK5',
    'Digitalisering och informationssäkerhet',
    'RK',
    'IT-direktör',
    34,
    ['systemförvaltare', 'IT-tekniker', 'informationssäkerhetsspecialist', 'arkitekt'],
    '62 63',
  ),

  administration('HS', 'Hälso- och sjukvårdsförvaltningen', 'HSN', 'hälso- och sjukvårdsdirektör', '86'),
  area('HS1', 'Lövstads sjukhus', 'HS', 'sjukhuschef'),
  ...[
    'Akutmottagningen',
    'Medicinavdelningen',
    'Kirurgavdelningen',
    'Operation',
    'Ortopedi',
    'Röntgen',
    'Förlossningen',
    'Barn- och ungdom',
    'Ögonmottagningen',
    'Laboratoriet',
  ].map((name, index) => unit(`HS1${index + 1}`, name, 'HS1', 'enhetschef', 34 + ((index * 5) % 9), CARE)),
  area('HS2', 'Primärvården', 'HS', 'områdeschef'),
  ...TOWNS.map((town, index) =>
    unit(`HS2${index + 1}`, `Hälsocentralen ${town}`, 'HS2', 'enhetschef', 32 + index * 2, [
      'distriktssköterska',
      'läkare',
      'undersköterska',
      'psykolog',
    ]),
  ),
  area('HS3', 'Psykiatrin', 'HS', 'områdeschef'),
  ...['Öppenvården', 'Slutenvården', 'Barn- och ungdomspsykiatrin', 'Beroendeenheten'].map((name, index) =>
    unit(`HS3${index + 1}`, name, 'HS3', 'enhetschef', 24 + index * 3, ['skötare', 'psykolog', 'kurator', 'läkare']),
  ),

  administration('FT', 'Folktandvården', 'FTN', 'tandvårdsdirektör', '86'),
  ...TOWNS.map((town, index) =>
    unit(`FT${index + 1}`, `Folktandvården ${town}`, 'FT', 'klinikchef', 24 + index, DENTAL),
  ),

  administration('SE', 'Regionservice', 'SN', 'servicedirektör', '81'),
  unit('SE1', 'Fastighet', 'SE', 'fastighetschef', 32, ['fastighetstekniker', 'projektledare'], '68 41'),
  unit('SE2', 'Måltid', 'SE', 'måltidschef', 30, ['kock', 'måltidsbiträde'], '56'),
  unit('SE3', 'Städ', 'SE', 'enhetschef', 34, ['lokalvårdare'], '81'),
  unit('SE4', 'Transport och logistik', 'SE', 'enhetschef', 26, SERVICE, '49 52'),
  unit('SE5', 'Upphandling', 'SE', 'upphandlingschef', 16, ['upphandlare', 'inköpare'], '82'),

  administration('RU', 'Regional utveckling', 'RUN', 'regional utvecklingsdirektör', '84'),
  unit('RU1', 'Näringsliv', 'RU', 'enhetschef', 16, ['näringslivsutvecklare', ...OFFICE], '70'),
  unit('RU2', 'Kultur', 'RU', 'kulturchef', 18, ['kultursekreterare', ...OFFICE], '90 91'),
  unit('RU3', 'Kollektivtrafik', 'RU', 'trafikchef', 20, ['trafikplanerare', ...OFFICE], '49'),
];

function administration(code: string, name: string, authority: string, head: string, trades: string): DemoUnit {
  return { code, name, parent: 'RL', kind: 'administration', authority, head, trades };
}

function area(code: string, name: string, parent: string, head: string): DemoUnit {
  return { code, name, parent, kind: 'area', head };
}

function unit(
  code: string,
  name: string,
  parent: string,
  head: string,
  staff: number,
  titles: readonly string[],
  trades?: string,
): DemoUnit {
  return { code, name, parent, kind: 'unit', head, staff, titles, ...(trades === undefined ? {} : { trades }) };
}
