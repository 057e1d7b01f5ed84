import { z } from 'zod';
import { dayField } from '../../platform/fields/index.ts';
import { REJECT_REASONS } from './import/read.ts';
import { SOURCES, STANDINGS } from './loan.ts';

const id = z.uuid();
const day = z.iso.date();
const words = (length: number) => z.string().trim().min(1).max(length);
const PAGE = 50;
const LAST_PAGE = 100_000;

export const made = z.object({ id }).meta({ id: 'EquipmentMade' });

/** What is lent: to a person, or to whoever has an agreement. */
export const loanForm = z
  .strictObject({
    personId: id.optional(),
    agreementId: id.optional(),
    what: words(200),
    /** Its number in the inventory. */
    number: words(100).optional(),
    isMarked: z.boolean(),
    lentOn: dayField,
    /** The last day that it may be kept; that of the agreement unless said. */
    dueBackOn: dayField.optional(),
  })
  .refine(({ personId, agreementId }) => personId !== undefined || agreementId !== undefined, {
    params: { sv: 'Säg till vem, eller för vilken överenskommelse.', en: 'Say to whom, or for which agreement.' },
  })
  .meta({
    id: 'EquipmentLoanForm',
    example: {
      personId: '01900000-0000-7000-8000-000000000001',
      what: 'Bärbar dator',
      number: 'INV-10442',
      isMarked: true,
      lentOn: '2026-03-02',
    },
  });

export const returnForm = z
  .strictObject({ returnedOn: dayField, state: words(1_000).optional() })
  .meta({ id: 'EquipmentReturnForm', example: { returnedOn: '2026-03-02', state: 'Helt. Laddaren saknas.' } });

const paging = {
  limit: z.coerce.number().int().min(1).max(PAGE).default(20),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).default(1),
};
const narrowing = {
  standing: z.enum(STANDINGS).optional(),
  personId: id.optional(),
  agreementId: id.optional(),
  sort: z.enum(['due', '-due', 'lent', '-lent']).default('due'),
};
export const loansQuery = z.object({ ...narrowing, ...paging });
export const exportQuery = z.object({ ...narrowing, format: z.enum(['csv', 'xlsx']) });
export type LoansAsked = Omit<z.output<typeof exportQuery>, 'format'>;

export const loanView = z
  .object({
    id,
    person: z.object({ id, name: z.string() }),
    unit: z.string().nullable(),
    what: z.string(),
    number: z.string().nullable(),
    isMarked: z.boolean(),
    agreementId: id.nullable(),
    lentOn: day,
    dueBackOn: day.nullable(),
    returnedOn: day.nullable(),
    state: z.string().nullable(),
    source: z.enum(SOURCES),
    standing: z.enum(STANDINGS),
    isMine: z.boolean(),
    mayTakeBack: z.boolean(),
  })
  .meta({ id: 'EquipmentLoan' });
export type LoanView = z.output<typeof loanView>;

export const loanList = z
  .object({
    items: z.array(loanView),
    total: z.int().min(0),
    /** Of all that the reader may see. */
    counts: z.object({ out: z.int(), due: z.int(), returned: z.int() }),
    /** Whoever the reader asked about, when something can be lent to them. */
    lendTo: z.object({ id, name: z.string(), agreementId: id.nullable(), lastDay: day.nullable() }).nullable(),
    mayImport: z.boolean(),
  })
  .meta({ id: 'EquipmentLoans' });
export type LoanList = z.output<typeof loanList>;

export const importAnswer = z
  .object({
    counts: z.object({ new: z.int(), returned: z.int(), known: z.int() }),
    rejects: z.array(z.object({ line: z.int(), reason: z.enum(REJECT_REASONS), text: z.string() })),
  })
  .meta({ id: 'EquipmentImport' });
export type EquipmentImportAnswer = z.output<typeof importAnswer>;
