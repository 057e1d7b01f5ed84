-- The auditor's room (revisorns rum): what one auditor may read and draw of one mapping, until a day.
create table audit_room (
  employer_id uuid not null,
  room_id uuid not null,
  run_id uuid not null,
  -- The auditor: a person, or the account of somebody from outside.
  auditor_person uuid,
  auditor_account text,
  given_at timestamptz not null,
  given_by uuid,
  given_account text not null,
  until_day date not null,
  ended_at timestamptz,
  -- Mixed into every reference of the room.
  salt text not null check (length(salt) >= 32),
  primary key (employer_id, room_id),
  foreign key (employer_id, run_id) references mapping_run,
  foreign key (employer_id, auditor_person) references person,
  check (num_nonnulls(auditor_person, auditor_account) = 1),
  -- Nobody gives access to themselves.
  check (auditor_person is distinct from given_by or auditor_person is null),
  check (auditor_account is distinct from given_account)
);
create index on audit_room (employer_id, run_id);
call wall('audit_room', 'select, insert, update (ended_at)');

-- A population as it was frozen. What the references stand for is forgotten with the room; the references stay, so that
-- every sample can be drawn anew.
create table audit_population (
  employer_id uuid not null,
  room_id uuid not null,
  population text not null check (population in ('persons', 'cases', 'findings')),
  frozen_at timestamptz not null,
  hash text not null,
  refs text[] not null check (cardinality(refs) > 0),
  ids uuid[] check (cardinality(ids) = cardinality(refs)),
  primary key (employer_id, room_id, population),
  unique (employer_id, room_id, population, frozen_at),
  foreign key (employer_id, room_id) references audit_room
);
call wall('audit_population', 'select, insert, update (ids)');

-- A sample. There is no seed without a population that was frozen before it.
create table audit_sample (
  employer_id uuid not null,
  sample_id uuid not null,
  room_id uuid not null,
  population text not null,
  frozen_at timestamptz not null,
  seed text not null check (seed <> ''),
  size integer not null check (size > 0),
  drawn_at timestamptz not null,
  refs text[] not null,
  primary key (employer_id, sample_id),
  foreign key (employer_id, room_id, population, frozen_at)
    references audit_population (employer_id, room_id, population, frozen_at),
  check (frozen_at <= drawn_at)
);
create index on audit_sample (employer_id, room_id);
call wall('audit_sample', 'select, insert');
