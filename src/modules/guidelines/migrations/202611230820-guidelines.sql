-- A guideline (riktlinje) of an authority; all it says stands in its versions.
create table guideline (
  employer_id uuid not null references employer,
  guideline_id uuid not null,
  authority_id uuid not null,
  -- Whose cases: those of its own authority, or of all (the board, in employer matters).
  reach text not null check (reach in ('authority', 'employer')),
  -- Taking the next number is the lock under which a version is decided.
  latest_number integer not null default 0 check (latest_number >= 0),
  primary key (employer_id, guideline_id),
  foreign key (employer_id, authority_id) references authority
);
call wall('guideline', 'select, insert, update (latest_number)');

-- A version is a draft until it is decided; then it has a number and never changes.
create table guideline_version (
  employer_id uuid not null,
  version_id uuid not null,
  guideline_id uuid not null,
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid,
  number integer check (number > 0),
  decided_on date,
  journal_number text check (journal_number <> ''),
  valid_from date,
  last_day date check (last_day >= valid_from),
  recorded_at timestamptz,
  entry_id uuid,
  primary key (employer_id, version_id),
  unique (employer_id, guideline_id, number),
  foreign key (employer_id, guideline_id) references guideline,
  check (num_nulls(number, decided_on, journal_number, valid_from, recorded_at, entry_id) in (0, 6)),
  check (number is not null or last_day is null)
);
call wall('guideline_version', 'select, insert, update');

create function refuse_change_of_decided() returns trigger language plpgsql as $$
begin
  raise exception 'a decided version never changes' using errcode = 'integrity_constraint_violation';
end $$;

create trigger decided_is_final before update or delete on guideline_version
  for each row when (old.number is not null) execute function refuse_change_of_decided();
create trigger decided_stays before truncate on guideline_version
  for each statement execute function refuse_change_of_decided();

-- Which version is in force, in two times: from which day, and since when we know it.
create table guideline_in_force (
  employer_id uuid not null,
  guideline_id uuid not null,
  version_id uuid not null,
  foreign key (employer_id, guideline_id) references guideline,
  foreign key (employer_id, version_id) references guideline_version
);
call two_timed('guideline_in_force', 'guideline_id');

-- That somebody has checked the words of a section against their source. It holds for those words: it follows them,
-- unchanged, into the next version, and says nothing of others.
create table guideline_verification (
  employer_id uuid not null,
  entry_id uuid not null,
  guideline_id uuid not null,
  section_id text not null,
  words_hash text not null check (words_hash ~ '^[0-9a-f]{64}$'),
  verified_by uuid,
  verified_on date not null,
  primary key (employer_id, entry_id),
  foreign key (employer_id, guideline_id) references guideline
);
create index on guideline_verification (employer_id, guideline_id, section_id);
call wall('guideline_verification', 'select, insert');
