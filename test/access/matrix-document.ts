import type { Policy } from '../../src/access/index.ts';

const ROLE_NAMES: Readonly<Record<string, string>> = {
  employee: 'Medarbetare',
  manager: 'Chef',
  'administration-head': 'Förvaltningschef',
  hr: 'HR',
  director: 'Direktör',
  chair: 'Ordförande',
  auditor: 'Revisor',
  registrar: 'Registrator',
  'safety-representative': 'Skyddsombud',
  'information-security': 'Informationssäkerhet',
  'data-protection-officer': 'Dataskyddsombud',
  'system-administrator': 'Systemförvaltare',
};
const REACHES = {
  self: 'det egna',
  unit: 'sin enhet och under den',
  authority: 'sin nämnd',
  employer: 'allt',
} as const;

/** Who may do what, as a list for those who decide about a pilot: drawn from the policy, so that it is true. */
export function matrixDocument({ rows }: Policy): string {
  const what = Map.groupBy(rows, ({ resource, action }) => `${resource}.${action}`);
  const lines = [...what]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => {
      const who = of.map(
        ({ role, relation, fields }) =>
          `${ROLE_NAMES[role] ?? role}: ${REACHES[relation]}${fields === undefined ? '' : ` (${fields.join(', ')})`}`,
      );
      return `- \`${name}\`: ${who.join('; ')}`;
    });
  return [
    '# Åtkomstmatris',
    '',
    'Skriven av systemet ur den tabell som styr åtkomsten (`test/access/matrix.test.ts`); ändra den inte för hand. Den som inte står här får',
    'inte. Vem som _beslutar_ i ett ärende säger delegationsordningen. Personer med skyddade personuppgifter syns bara för sig själva och',
    'namngivna handläggare, vad tabellen än säger. Läsningar om andra loggas.',
    '',
    ...lines,
    '',
  ].join('\n');
}
