-- What has been lent to somebody to work elsewhere with (hemlånat material), and handed back.
create table equipment_loan (
  employer_id uuid not null,
  loan_id uuid not null,
  employment_id uuid not null,
  person_id uuid not null,
  what text not null check (what <> ''),
  -- Its number in the inventory; null for what is in none.
  number text check (number <> ''),
  is_marked boolean not null,
  -- The agreement that it was lent for: the case of it.
  agreement_id uuid,
  lent_on date not null,
  -- The last day that it may be kept; null while nobody has said one.
  due_back_on date,
  -- When it was said that it is due back; null before, and again when it may be kept on.
  told_at timestamptz,
  returned_on date check (returned_on >= lent_on),
  -- How it was when it came back.
  state text check (state <> ''),
  source text not null check (source in ('lent', 'file')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, loan_id),
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, employment_id) references employment
);
call wall('equipment_loan', 'select, insert, update');
-- One thing of the inventory is with one person at a time.
create unique index equipment_loan_out on equipment_loan (employer_id, number) where returned_on is null;
create index equipment_loan_person on equipment_loan (employer_id, person_id);
create index equipment_loan_agreement on equipment_loan (employer_id, agreement_id) where agreement_id is not null;
