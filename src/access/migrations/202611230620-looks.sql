-- Who looked at what about whom. Kept apart from the journal: there are many, and they are about readers.
create table look (
  employer_id uuid not null references employer,
  look_id bigint not null generated always as identity,
  looked_at timestamptz not null,
  account text not null,
  looker_id uuid,
  person_id uuid not null,
  resource text not null,
  primary key (employer_id, look_id)
);
create index on look (employer_id, person_id, look_id);
call wall('look', 'select, insert');
