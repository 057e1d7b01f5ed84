-- An oral agreement (muntlig överenskommelse) as a fact that somebody has put down: it is no decision and is never called
-- void. What is said of it is said once by each side; what follows is a written case or a talk.
create table oral_agreement (
  employer_id uuid not null references employer,
  agreement_id uuid not null,
  -- What kind of case it would have been.
  kind text not null,
  authority_id uuid not null,
  person_id uuid not null,
  employment_id uuid not null,
  stated_by text not null check (stated_by in ('employee', 'manager')),
  stated_by_person uuid,
  stated_at timestamptz not null,
  words text not null,
  -- When they agreed, as whoever stated it remembers.
  agreed_on date,
  answered_by uuid,
  answered_at timestamptz,
  agrees boolean,
  answer_words text,
  -- What followed: a case, or a talk on a day.
  followed_at timestamptz,
  case_id uuid,
  talk_on date,
  primary key (employer_id, agreement_id),
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, case_id) references case_file,
  check (num_nulls(answered_at, agrees) in (0, 2)),
  check ((followed_at is null) = (case_id is null and talk_on is null))
);
create index on oral_agreement (employer_id, person_id);
create index on oral_agreement (employer_id, employment_id);
call wall('oral_agreement',
  'select, insert, update (answered_by, answered_at, agrees, answer_words, followed_at, case_id, talk_on)');
