-- The right of reply in full: an inquiry may be about a matter of the system, whoever is heard may say what is wrong, what was
-- registered in error is voided and stays seen, and somebody outside the chain approves a version of the report.
alter table inquiry
  add column matter_kind text,
  add column matter_id uuid,
  add check ((matter_kind is null) = (matter_id is null));
create index on inquiry (employer_id, matter_kind, matter_id) where matter_id is not null;

-- What was due may stand in the system too, and is then named as the engine names it.
alter table hearing drop constraint hearing_employer_id_item_id_fkey;
alter table hearing rename column item_id to duty_id;
alter table hearing alter column duty_id type text using duty_id::text;
alter table hearing add column message text;
update table_right set privileges = 'select, insert, update (answered_at, own_cause, answer_text, cause)'
  where table_name = 'hearing';

-- What whoever is heard says is wrong, and what whoever leads the inquiry agreed to.
create table hearing_correction (
  employer_id uuid not null,
  hearing_id uuid not null,
  wrong text not null check (wrong <> ''),
  asked_at timestamptz not null,
  is_agreed boolean,
  words text,
  settled_at timestamptz,
  primary key (employer_id, hearing_id),
  foreign key (employer_id, hearing_id) references hearing,
  check ((is_agreed is null) = (settled_at is null))
);
call wall('hearing_correction', 'select, insert, update (is_agreed, words, settled_at)');

-- Registered in error: it stays seen, and counts no more from then on.
create table inquiry_void (
  employer_id uuid not null,
  item_id uuid not null,
  reason text not null check (reason <> ''),
  voided_at timestamptz not null,
  primary key (employer_id, item_id),
  foreign key (employer_id, item_id) references inquiry_item
);
call wall('inquiry_void', 'select, insert');

-- Approved by somebody outside the chain, as it was known at a moment.
create table inquiry_approval (
  employer_id uuid not null,
  approval_id uuid not null,
  inquiry_id uuid not null,
  known_at timestamptz not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (employer_id, approval_id),
  foreign key (employer_id, inquiry_id) references inquiry,
  foreign key (employer_id, approved_by) references person (employer_id, person_id)
);
create index on inquiry_approval (employer_id, inquiry_id);
call wall('inquiry_approval', 'select, insert');
