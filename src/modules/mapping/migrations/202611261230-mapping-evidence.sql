-- A file of evidence that is handed in to a run, part by part; its bytes lie outside the database and are gone when the
-- run ends. The row stays: that it was there.
create table mapping_upload (
  employer_id uuid not null,
  run_id uuid not null,
  file text not null,
  -- As it was called where it came from.
  file_name text not null,
  is_parquet boolean not null,
  bytes bigint not null check (bytes > 0),
  received bigint not null check (received between 0 and bytes),
  -- By column of ours: what the file calls it.
  columns jsonb not null,
  primary key (employer_id, run_id, file),
  foreign key (employer_id, run_id) references mapping_run
);
call wall('mapping_upload', 'select, insert, update (received, columns), delete');

-- What files of a kind were said to call our columns last.
create table mapping_layout (
  employer_id uuid not null references employer,
  file text not null,
  columns jsonb not null,
  saved_at timestamptz not null,
  primary key (employer_id, file)
);
call wall('mapping_layout', 'select, insert, update (columns, saved_at)');

-- The work on a run. Whoever works on it holds it for a moment at a time; one that has died lets it go.
create table mapping_work (
  employer_id uuid not null,
  run_id uuid not null,
  started_at timestamptz not null,
  started_by uuid,
  started_account text not null,
  -- Which work holds it, and until when unless it says that it goes on.
  holder uuid,
  held_until timestamptz,
  -- The file that is being read.
  reading text,
  -- The problem that ended it: its code and what the sentence tells.
  failure jsonb,
  -- When the files were removed after the end.
  cleared_at timestamptz,
  primary key (employer_id, run_id),
  foreign key (employer_id, run_id) references mapping_run
);
call wall('mapping_work', 'select, insert, update');

-- What a run came to: counts, and of every file that was read its hash, rows and time span.
create table mapping_result (
  employer_id uuid not null,
  run_id uuid not null,
  counted_at timestamptz not null,
  summary jsonb not null,
  administrations jsonb not null,
  manifest jsonb not null,
  -- SHA-256 over the ids of the population, sorted: who was in it can be proved, and is not told.
  population_hash text not null,
  primary key (employer_id, run_id),
  foreign key (employer_id, run_id) references mapping_run
);
call wall('mapping_result', 'select, insert');

-- A finding (träff → iakttagelse): what one or more runs have found about a person. Who it is opens with the names of
-- its detector alone. A hit that comes again is the same finding, with what came of it.
create table mapping_finding (
  employer_id uuid not null,
  finding_id uuid not null,
  detector text not null,
  finding text not null,
  person_id uuid not null,
  employment_id uuid not null,
  unit_id uuid not null,
  -- Detector, organisation number or country, and period: with the person what makes it the same another time.
  key text not null,
  kind text not null,
  class text,
  -- A sole trader's number is the person's own: it is not kept here.
  organisation_number text,
  is_sole_trader boolean not null,
  country text,
  first_day date,
  last_day date,
  days integer,
  amount_sek bigint,
  confidence text,
  disagreement boolean,
  documented boolean,
  -- The lines of the file that say so.
  evidence jsonb,
  case_id uuid,
  found_at timestamptz not null,
  primary key (employer_id, finding_id),
  unique (employer_id, person_id, key),
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, unit_id) references unit
);
create index on mapping_finding (employer_id, unit_id);
call wall('mapping_finding', 'select, insert, update, delete');

-- That a run saw a finding.
create table mapping_sighting (
  employer_id uuid not null,
  run_id uuid not null,
  finding_id uuid not null,
  primary key (employer_id, run_id, finding_id),
  foreign key (employer_id, run_id) references mapping_run,
  foreign key (employer_id, finding_id) references mapping_finding on delete cascade
);
create index on mapping_sighting (employer_id, finding_id);
call wall('mapping_sighting', 'select, insert, delete');
