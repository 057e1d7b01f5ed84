-- Governing documents (policyer, riktlinjer, rutiner): who owns each, its decision and validity, what it asks for, which
-- perspectives were heard. Their text is kept elsewhere; a guideline's own rules are in `guideline_version`.
create table governing_document (
  employer_id uuid not null references employer,
  document_id uuid not null,
  authority_id uuid not null,
  kind text not null check (kind in ('policy', 'guideline', 'rules', 'plan', 'routine')),
  title text not null check (title <> ''),
  owner_role text check (owner_role in ('director', 'administration-head', 'nearest-manager', 'hr')),
  owner_unit_id uuid,
  decided_on date not null,
  journal_number text,
  valid_from date not null check (valid_from >= decided_on),
  valid_to date check (valid_to >= valid_from),
  review_on date,
  subjects text[] not null,
  asks jsonb not null,
  heard jsonb not null,
  revision integer not null default 1,
  registered_at timestamptz not null,
  registered_by uuid,
  reviewed_on date,
  withdrawn_on date,
  primary key (employer_id, document_id),
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, owner_unit_id) references unit,
  check ((owner_role is null) = (owner_unit_id is null))
);
call wall('governing_document', 'select, insert, update');

-- Whom it was told to, when and how.
create table governing_document_told (
  employer_id uuid not null,
  told_id uuid not null,
  document_id uuid not null,
  unit_id uuid,
  to_whom text not null check (to_whom <> ''),
  on_day date not null,
  how text not null check (how <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, told_id),
  foreign key (employer_id, document_id) references governing_document,
  foreign key (employer_id, unit_id) references unit
);
create index on governing_document_told (employer_id, document_id);
call wall('governing_document_told', 'select, insert');
