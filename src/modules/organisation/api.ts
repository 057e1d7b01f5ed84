import { z } from 'zod';
import { dayField, momentField } from '../../platform/fields/index.ts';
import { ABSENCE_KINDS, AUTHORITY_KINDS, GIVEN_ROLES, UNIT_KINDS } from './schema.ts';

/** The shapes that the API answers with and asks by; forms lie in schema.ts. */

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();

/** As of which day, and as known when; today and now where nothing else is asked for. */
export const timesQuery = z.object({ on: dayField.optional(), knownAt: momentField.optional() });

/** A page of a list, as DIGG's profile has it. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).default(1),
});

export const namedPerson = z.object({ id, name: z.string() }).meta({ id: 'NamedPerson' });

const unit = z.object({
  id,
  code: z.string().meta({ example: 'HSF-AK' }),
  name: z.string().meta({ example: 'Akutkliniken' }),
  kind: z.enum(UNIT_KINDS),
  parentId: id.nullable(),
  trades: z.array(z.string()),
  authorityId: id.nullable(),
});

export const unitSummary = unit.meta({ id: 'UnitSummary' });
export const unitInTree = unit.extend({ manager: namedPerson.nullable() }).meta({ id: 'Unit' });
export const unitTree = z.object({ on: day, knownAt: moment, units: z.array(unitInTree) }).meta({ id: 'UnitTree' });

export const unitView = unit
  .extend({
    on: day,
    knownAt: moment,
    manager: namedPerson.nullable(),
    /** The units on the path to this one, the top first. */
    above: z.array(unitSummary),
    below: z.array(unitSummary),
    administration: unitSummary.nullable(),
    belongsToAuthorityId: id.nullable(),
    /** Absent = not said; null = nobody took over. */
    successorId: id.nullable().optional(),
  })
  .meta({ id: 'UnitView' });

export const employeeRow = z
  .object({
    personId: id,
    employmentId: id,
    employeeId: z.string(),
    name: z.string(),
    title: z.string(),
    unitId: id,
    isManager: z.boolean(),
  })
  .meta({ id: 'EmployeeRow' });
export const employeePage = z.object({ items: z.array(employeeRow), total: z.int() }).meta({ id: 'EmployeePage' });

export const assignment = z
  .object({
    id,
    personId: id,
    role: z.enum(GIVEN_ROLES),
    unitId: id.nullable(),
    authorityId: id.nullable(),
    area: z.string().nullable(),
    deputyFor: id.nullable(),
    from: day,
    lastDay: day.nullable(),
  })
  .meta({ id: 'RoleAssignment' });
export const roleList = z
  .object({
    on: day,
    knownAt: moment,
    roles: z.array(
      // `mayEnd`: whether the reader may end it.
      assignment.extend({ name: z.string(), standsInFor: namedPerson.nullable(), mayEnd: z.boolean() }),
    ),
  })
  .meta({ id: 'RoleList' });

/** Where the reader may give roles; `everywhere`: also for the employer, a committee, or as somebody's deputy. */
export const rolePlaces = z.object({ everywhere: z.boolean(), unitIds: z.array(id) }).meta({ id: 'RolePlaces' });

const employment = z
  .object({
    id,
    employeeId: z.string(),
    unitId: id,
    title: z.string(),
    isManager: z.boolean(),
    share: z.int().nullable(),
    from: day,
    lastDay: day.nullable(),
    nearestManager: namedPerson.nullable(),
  })
  .meta({ id: 'Employment' });

export const personView = z
  .object({
    on: day,
    knownAt: moment,
    id,
    name: z.string(),
    employments: z.array(employment),
    roles: z.array(assignment),
    isProtected: z.boolean(),
    handlers: z.array(namedPerson),
    /** Whether the person is the reader. */
    isReader: z.boolean(),
    /** Whether the reader may set and lift protection and name handlers. */
    mayProtect: z.boolean(),
  })
  .meta({ id: 'Person' });

export const lookUp = z
  .strictObject({ personalNumber: z.string().trim().min(10).max(13) })
  .meta({ id: 'PersonLookUp' });
export const personFound = z.object({ id }).meta({ id: 'PersonFound' });
export const personalNumber = z.object({ personalNumber: z.string() }).meta({ id: 'PersonalNumber' });

export const lookList = z
  .object({
    items: z.array(z.object({ at: moment, resource: z.string(), looker: namedPerson.nullable() })),
    total: z.int(),
  })
  .meta({ id: 'LookList' });

export const absence = z
  .object({
    id,
    personId: id,
    employmentId: id.nullable(),
    kind: z.enum(ABSENCE_KINDS),
    deputy: namedPerson.nullable(),
    country: z.string().nullable(),
    from: day,
    lastDay: day.nullable(),
  })
  .meta({ id: 'Absence' });
/** `mayRegister`: whether the reader may register and end absences of this person. */
export const absenceList = z.object({ items: z.array(absence), mayRegister: z.boolean() }).meta({ id: 'AbsenceList' });

/** A name, a part of one or an employee number, which travels in a body. */
export const personSearch = z
  .strictObject({ text: z.string().trim().min(1).max(200).meta({ example: 'Anna' }) })
  .meta({ id: 'PersonSearch' });
export const foundPersons = z
  .object({ items: z.array(namedPerson.extend({ detail: z.string() }).meta({ id: 'FoundPerson' })) })
  .meta({ id: 'FoundPersons' });

/** A last day that is corrected; null = it never was. */
export const lastDay = z.strictObject({ lastDay: dayField.nullable() }).meta({ id: 'LastDay' });
export const made = z.object({ id }).meta({ id: 'Made' });
export const handlersNamed = z.strictObject({ handlerIds: z.array(id).max(10) }).meta({ id: 'HandlersNamed' });

export const unitPlaced = z.strictObject({ authorityId: id.nullable() }).meta({ id: 'UnitPlaced' });

export const authorityList = z
  .object({
    on: day,
    knownAt: moment,
    authorities: z.array(
      z.object({ id, code: z.string(), name: z.string(), kind: z.enum(AUTHORITY_KINDS) }).meta({ id: 'Authority' }),
    ),
  })
  .meta({ id: 'AuthorityList' });
