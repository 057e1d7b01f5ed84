import type { DemoEmployee } from './people.ts';

/** Those of the demonstration's region who hold a part in it, found by where they work and as what. */
export interface Cast {
  readonly employee: DemoEmployee;
  readonly manager: DemoEmployee;
  readonly deputyManager: DemoEmployee;
  readonly administrationHead: DemoEmployee;
  readonly hr: DemoEmployee;
  readonly hrOfCare: DemoEmployee;
  readonly director: DemoEmployee;
  readonly chairs: readonly { readonly authority: string; readonly holder: DemoEmployee }[];
  readonly auditor: DemoEmployee;
  readonly registrar: DemoEmployee;
  /** Keeps the care committee's papers. */
  readonly registrarOfCare: DemoEmployee;
  readonly safetyRepresentatives: readonly { readonly unit: string; readonly holder: DemoEmployee }[];
  readonly informationSecurity: DemoEmployee;
  readonly dataProtectionOfficer: DemoEmployee;
  readonly systemAdministrator: DemoEmployee;
  readonly protectedEmployee: DemoEmployee;
}

const WITH_CHAIR = ['RS', 'HSN', 'FTN', 'SN', 'RUN'];
const WITH_SAFETY_REPRESENTATIVE = ['HS1', 'HS2', 'HS3', 'FT', 'SE', 'RU', 'RK'];

/** Which of a unit's staff is the safety representative: none of the others of the cast. */
const SAFETY_AT = 11;

/** Finds them among everyone employed on the first day. */
export function castOf(employees: readonly DemoEmployee[]): Cast {
  const headOf = (unit: string) => one(employees, (person) => person.unit === unit && person.isManager, unit);
  const titled = (unit: string, title: string, at = 0) =>
    nth(employees, (person) => person.unit === unit && person.title === title, at, `${unit} ${title}`);
  return {
    employee: titled('HS21', 'distriktssköterska'),
    manager: headOf('HS21'),
    deputyManager: titled('HS21', 'läkare'),
    administrationHead: headOf('HS'),
    hr: titled('RK1', 'HR-specialist'),
    hrOfCare: titled('RK1', 'HR-partner'),
    director: headOf('RL'),
    chairs: WITH_CHAIR.map((authority, at) => ({ authority, holder: titled('POL', 'förtroendevald', at) })),
    auditor: titled('REV', 'sakkunnig revisor'),
    registrar: titled('RK3', 'registrator'),
    registrarOfCare: titled('RK3', 'nämndsekreterare', 1),
    safetyRepresentatives: WITH_SAFETY_REPRESENTATIVE.map((unit) => ({
      unit,
      holder: nth(employees, (person) => person.unit.startsWith(unit) && !person.isManager, SAFETY_AT, unit),
    })),
    informationSecurity: titled('RK5', 'informationssäkerhetsspecialist'),
    dataProtectionOfficer: titled('RK3', 'jurist'),
    systemAdministrator: titled('RK5', 'IT-tekniker'),
    protectedEmployee: one(employees, (person) => person.isProtected, 'skyddad'),
  };
}

function one(employees: readonly DemoEmployee[], is: (person: DemoEmployee) => boolean, what: string): DemoEmployee {
  return nth(employees, is, 0, what);
}

function nth(
  employees: readonly DemoEmployee[],
  is: (person: DemoEmployee) => boolean,
  at: number,
  what: string,
): DemoEmployee {
  const found = employees.filter(is)[at];
  if (found === undefined) throw new Error(`the demonstration's region has nobody as ${what}`);
  return found;
}
