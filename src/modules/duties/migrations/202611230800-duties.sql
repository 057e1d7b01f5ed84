-- A template as it read when a duty arose under it: many duties, one row.
create table frozen_template (
  employer_id uuid not null references employer,
  version text not null,
  template text not null,
  content jsonb not null,
  primary key (employer_id, version, template)
);
call wall('frozen_template', 'select, insert');

-- What somebody owes, as the subject's journal gives it. Only what follows from the journal is stored, and where the
-- subject stands, to which the holder's role is resolved on any day; never a holder, a status or a level.
create table duty (
  employer_id uuid not null references employer,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  version text not null,
  arisen_by uuid not null,
  occasion_on date not null,
  arisen_on date not null,
  due_on date not null,
  settled_by uuid,
  settled_effective_on date,
  settled_recorded_on date,
  withdrawn_by uuid,
  holder_role text not null,
  person_id uuid,
  employment_id uuid,
  unit_id uuid,
  authority_id uuid,
  primary key (employer_id, subject_kind, subject_id, template, occasion),
  foreign key (employer_id, version, template) references frozen_template,
  check ((settled_by is null) = (settled_effective_on is null) and (settled_by is null) = (settled_recorded_on is null))
);
create index on duty (employer_id, holder_role, employment_id) where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, holder_role, unit_id, due_on) where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, unit_id);
call wall('duty', 'select, insert, update');
