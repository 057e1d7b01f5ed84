-- A committee's plan for its internal control of a year (internkontrollplan, KL 6:6). `content` holds the checks; when it is
-- decided they become rounds, and the plan changes no more.
create table control_plan (
  employer_id uuid not null references employer,
  plan_id uuid not null,
  authority_id uuid not null,
  year integer not null check (year between 2000 and 2999),
  content jsonb not null,
  revision integer not null default 1,
  drafted_at timestamptz not null,
  decided_on date,
  journal_number text,
  primary key (employer_id, plan_id),
  foreign key (employer_id, authority_id) references authority,
  unique (employer_id, authority_id, year),
  check ((decided_on is null) = (journal_number is null))
);
call wall('control_plan', 'select, insert, update (content, revision, decided_on, journal_number)');

-- One time that a check of a decided plan is to be made. The population is frozen before the seed is given, so that nobody
-- chooses what is drawn; with both anyone draws the same sample again.
create table control_round (
  employer_id uuid not null references employer,
  round_id uuid not null,
  plan_id uuid not null,
  -- Which check of the plan, from 0, and which time of the year, from 1.
  check_number integer not null,
  number integer not null,
  owner_role text not null check (owner_role in ('director', 'administration-head', 'nearest-manager', 'hr')),
  unit_id uuid not null,
  due_on date not null,
  frozen_at timestamptz,
  population uuid[],
  seed text,
  sample uuid[],
  reported_on date,
  results jsonb,
  words text,
  revision integer not null default 1,
  primary key (employer_id, round_id),
  foreign key (employer_id, plan_id) references control_plan,
  foreign key (employer_id, unit_id) references unit,
  check ((frozen_at is null) = (population is null)),
  check ((seed is null) = (sample is null)),
  check (seed is null or population is not null),
  check (num_nulls(reported_on, results, words) in (0, 3))
);
create index on control_round (employer_id, plan_id);
call wall('control_round',
  'select, insert, update (frozen_at, population, seed, sample, reported_on, results, words, revision)');

-- What is done because of what a check showed: on the organisation, with a holder and a day.
create table control_measure (
  employer_id uuid not null references employer,
  measure_id uuid not null,
  round_id uuid not null,
  words text not null check (words <> ''),
  owner_role text not null check (owner_role in ('director', 'administration-head', 'nearest-manager', 'hr')),
  unit_id uuid not null,
  due_on date not null,
  done_on date,
  done_words text,
  primary key (employer_id, measure_id),
  foreign key (employer_id, round_id) references control_round,
  foreign key (employer_id, unit_id) references unit,
  check ((done_on is null) = (done_words is null))
);
create index on control_measure (employer_id, round_id);
call wall('control_measure', 'select, insert, update (done_on, done_words)');
