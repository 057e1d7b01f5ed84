-- A survey (enkät) to both sides about what has been agreed: decided on first, sent once, closed once.
create table survey (
  employer_id uuid not null references employer,
  survey_id uuid not null,
  -- Whose people are asked: the unit with everything below it.
  unit_id uuid not null,
  authority_id uuid,
  status text not null check (status in ('prepared', 'decided', 'sent', 'closed', 'cancelled')),
  -- Its shape is that of `survey.ts`; it never changes once it is decided.
  content jsonb not null,
  prepared_at timestamptz not null,
  prepared_by uuid,
  prepared_account text not null,
  journal_number text check (journal_number <> ''),
  decided_at timestamptz,
  decided_by uuid,
  decided_account text,
  sent_at timestamptz,
  closed_at timestamptz,
  revision integer not null default 1,
  primary key (employer_id, survey_id),
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, authority_id) references authority,
  check (num_nulls(journal_number, decided_at, decided_account) in (0, 3)),
  -- Nothing is sent without its decision, and never by decision of whoever prepared it.
  check (decided_at is not null or status in ('prepared', 'cancelled')),
  check (decided_account is distinct from prepared_account or decided_account is null),
  check (sent_at is not null or status in ('prepared', 'decided', 'cancelled')),
  check ((closed_at is not null) = (status = 'closed'))
);
create index on survey (employer_id, prepared_at desc, survey_id desc);
call wall('survey', 'select, insert, update');

create function keep_decided_survey() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null and (new.content, new.unit_id, new.decided_at, new.decided_by, new.decided_account,
      new.journal_number) is distinct from (old.content, old.unit_id, old.decided_at, old.decided_by,
      old.decided_account, old.journal_number) then
    raise exception 'what a survey was decided on does not change';
  end if;
  return new;
end $$;
create trigger keep_decided_survey before update on survey for each row execute function keep_decided_survey();

-- What somebody is asked to fill in: about themselves, or as the nearest manager about their staff.
create table survey_sheet (
  employer_id uuid not null,
  sheet_id uuid not null,
  survey_id uuid not null,
  side text not null check (side in ('employee', 'manager')),
  respondent_id uuid not null,
  answered_at timestamptz,
  primary key (employer_id, sheet_id),
  unique (employer_id, survey_id, side, respondent_id),
  foreign key (employer_id, survey_id) references survey,
  foreign key (employer_id, respondent_id) references person
);
create index on survey_sheet (employer_id, respondent_id);
call wall('survey_sheet', 'select, insert, update (answered_at)');

-- Whom a survey is about, and who was asked about them.
create table survey_person (
  employer_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  employment_id uuid not null,
  unit_id uuid not null,
  -- On leave when it was sent: they may answer, and nobody reminds them.
  is_away boolean not null,
  employee_sheet uuid not null,
  -- Null when no manager can be asked about them.
  manager_sheet uuid,
  primary key (employer_id, survey_id, person_id),
  foreign key (employer_id, survey_id) references survey,
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, employee_sheet) references survey_sheet,
  foreign key (employer_id, manager_sheet) references survey_sheet
);
create index on survey_person (employer_id, manager_sheet);
create index on survey_person (employer_id, employee_sheet);
call wall('survey_person', 'select, insert');

-- What one side says of one person and one kind of agreement.
create table survey_answer (
  employer_id uuid not null,
  survey_id uuid not null,
  person_id uuid not null,
  topic text not null,
  side text not null check (side in ('employee', 'manager')),
  answer text not null check (answer in ('oral', 'written', 'none')),
  since date,
  answered_at timestamptz not null,
  answered_by uuid,
  primary key (employer_id, survey_id, person_id, topic, side),
  foreign key (employer_id, survey_id, person_id) references survey_person
);
call wall('survey_answer', 'select, insert, update');
