import {
  amount,
  type Column,
  code,
  country,
  day,
  flag,
  key,
  moment,
  organisationNumber,
  percentage,
  personalNumber,
  required,
  text,
  unread,
} from './reading/columns.ts';

/** A file of a mapping run: its columns and what makes a row of it bad (contract, "Inputs" and "Files"). */
export interface FileSchema<Name extends string = string> {
  readonly columns: Readonly<Record<Name, Column>>;
  /** A last day that may not be before its first. */
  readonly period?: readonly [from: NoInfer<Name>, to: NoInfer<Name>];
  /** Columns whose days or moments give the time span of the file. */
  readonly span: readonly NoInfer<Name>[];
  /** Columns that together are on one row only: the first good one. */
  readonly unique?: readonly NoInfer<Name>[];
  readonly isRequired?: boolean;
  readonly mayBeParquet?: boolean;
}

export const CASE_KINDS = ['secondary-occupation', 'remote-work', 'work-abroad'] as const;
export const CASE_STATUSES = ['reported', 'no-objection', 'forbidden', 'agreed', 'withdrawn'] as const;

export type CaseKind = (typeof CASE_KINDS)[number];
export type CaseStatus = (typeof CASE_STATUSES)[number];

function file<Name extends string>(schema: FileSchema<Name>): FileSchema<Name> {
  return schema;
}

export const FILES = {
  units: file({
    isRequired: true,
    columns: {
      unit_id: key,
      name: text,
      parent_id: text,
      kind: code('organisation', 'administration', 'area', 'unit'),
      trades: text,
    },
    unique: ['unit_id'],
    span: [],
  }),
  employees: file({
    isRequired: true,
    columns: {
      employee_id: key,
      personal_number: personalNumber,
      user_name: text,
      name: text,
      unit_id: text,
      manager_id: text,
      title: text,
      is_manager: flag,
      employed_from: required(day),
      employed_to: day,
      home_municipality: text,
      workplace_municipality: text,
      protected: flag,
    },
    period: ['employed_from', 'employed_to'],
    unique: ['employee_id', 'employed_from'],
    span: ['employed_from', 'employed_to'],
  }),
  register: file({
    columns: {
      case_id: key,
      employee_id: key,
      kind: code(...CASE_KINDS),
      status: code(...CASE_STATUSES),
      organisation_number: organisationNumber,
      country,
      from: day,
      to: day,
      remote_share: percentage,
      decided_on: day,
      signed_on: day,
    },
    period: ['from', 'to'],
    unique: ['case_id'],
    span: ['from', 'to'],
  }),
  engagements: file({
    columns: {
      personal_number: personalNumber,
      // Not read for a sole trader: `engagement-rows.ts` asks for it of the other forms.
      organisation_number: text,
      organisation_name: text,
      form: code('AB', 'HB', 'KB', 'EF', 'EK', 'BRF', 'ID'),
      company_status: code('active', 'dormant', 'deregistered', 'bankrupt'),
      role: text,
      from: day,
      to: day,
      sni: text,
    },
    period: ['from', 'to'],
    span: ['from', 'to'],
  }),
  'own-companies': file({ columns: { organisation_number: required(organisationNumber) }, span: [] }),
  suppliers: file({
    columns: { supplier_id: key, organisation_number: organisationNumber, name: text },
    unique: ['supplier_id'],
    span: [],
  }),
  invoices: file({
    mayBeParquet: true,
    columns: {
      invoice_id: key,
      supplier_id: key,
      date: required(day),
      amount_sek: amount,
      paid_on: day,
      unit_id: text,
      attested_by: text,
      reference: text,
    },
    // That an invoice_id comes once only is seen to by invoices.ts: there may be more of them than memory holds.
    span: ['date'],
  }),
  signins: file({
    mayBeParquet: true,
    columns: { user_name: key, at: moment, country, ip: unread, source: unread },
    span: ['at'],
  }),
  absences: file({
    columns: {
      employee_id: key,
      from: required(day),
      to: day,
      kind: code('absence', 'vacation', 'sick-leave', 'parental-leave', 'leave', 'business-travel'),
      country,
    },
    period: ['from', 'to'],
    span: ['from', 'to'],
  }),
  presence: file({
    columns: { employee_id: key, date: required(day), place: code('on-site', 'remote') },
    span: ['date'],
  }),
  survey: file({
    columns: {
      respondent_id: key,
      about_id: key,
      role: code('employee', 'manager'),
      topic: code(...CASE_KINDS),
      answer: code('oral', 'written', 'none'),
      since: day,
    },
    span: ['since'],
  }),
} as const;

export type FileName = keyof typeof FILES;

/** The texts of a row by column. */
export type Texts<File extends FileName> = Readonly<Record<keyof (typeof FILES)[File]['columns'], string>>;
