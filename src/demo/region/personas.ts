import { localDate } from '../../kernel/local-date.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { castOf } from './cast.ts';
import { type DemoEmployee, employeesOn } from './people.ts';

/** Somebody to sign in as, one for each part that people have in the system. */
export interface DemoPersona {
  readonly employeeId: string;
  readonly name: string;
  readonly about: Readonly<Record<Language, string>>;
}

/** Who people are does not depend on the day. */
const ANY_DAY = localDate('2026-01-01');

/** The personas of the region, those most people are first. */
export function listPersonas(): readonly DemoPersona[] {
  const cast = castOf(employeesOn(ANY_DAY));
  const chair = cast.chairs[0]?.holder;
  const safety = cast.safetyRepresentatives[1]?.holder;
  const parts: readonly (readonly [DemoEmployee | undefined, string, string])[] = [
    [cast.employee, 'Medarbetare, Hälsocentralen Lövstad', 'Employee, a health centre'],
    [cast.manager, 'Enhetschef, Hälsocentralen Lövstad', 'Manager of a health centre'],
    [cast.administrationHead, 'Förvaltningschef, hälso- och sjukvården', 'Administration head, health care'],
    [cast.hr, 'HR-specialist', 'HR'],
    [cast.director, 'Regiondirektör', 'Director of the region'],
    [chair, 'Regionstyrelsens ordförande', 'Chair of the board'],
    [cast.auditor, 'Sakkunnig revisor', 'Auditor'],
    [cast.registrar, 'Registrator', 'Registrar'],
    [safety, 'Skyddsombud, primärvården', 'Safety representative, primary care'],
    [cast.informationSecurity, 'Informationssäkerhet', 'Information security'],
    [cast.dataProtectionOfficer, 'Dataskyddsombud', 'Data-protection officer'],
    [cast.systemAdministrator, 'Systemförvaltare', 'System administrator'],
    [cast.protectedEmployee, 'Medarbetare med skyddade personuppgifter', 'Employee with protected identity'],
  ];
  return parts.flatMap(([person, sv, en]) =>
    person === undefined ? [] : [{ employeeId: person.employeeId, name: person.name, about: { sv, en } }],
  );
}
