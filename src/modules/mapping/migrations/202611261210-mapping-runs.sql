-- A mapping run (kartläggning): first a decision, then counts, then names by a further decision for each detector.
-- `content` is what it is decided on; its shape is that of `runs/run.ts`, and it never changes once it is decided.
create table mapping_run (
  employer_id uuid not null references employer,
  run_id uuid not null,
  -- Whose people it is about: the unit with everything below it.
  unit_id uuid not null,
  authority_id uuid,
  status text not null
    check (status in ('prepared', 'decided', 'running', 'failed', 'counted', 'closed', 'cancelled')),
  content jsonb not null,
  prepared_at timestamptz not null,
  prepared_by uuid,
  prepared_account text not null,
  journal_number text check (journal_number <> ''),
  decided_at timestamptz,
  decided_by uuid,
  decided_account text,
  -- That everyone in the population was told, when and how.
  information jsonb,
  revision integer not null default 1,
  primary key (employer_id, run_id),
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, authority_id) references authority,
  check (num_nulls(journal_number, decided_at, decided_account) in (0, 3)),
  -- Nothing runs without its decision, and never by decision of whoever prepared it.
  check (decided_at is not null or status in ('prepared', 'cancelled')),
  check (decided_account is distinct from prepared_account or decided_account is null),
  check (information is not null or status in ('prepared', 'decided', 'cancelled'))
);
create index on mapping_run (employer_id, prepared_at desc, run_id desc);
call wall('mapping_run', 'select, insert, update');

-- What a run was decided on stays as it was.
create function keep_decided_run() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null and (new.content, new.unit_id, new.decided_at, new.decided_by, new.decided_account,
      new.journal_number) is distinct from (old.content, old.unit_id, old.decided_at, old.decided_by,
      old.decided_account, old.journal_number) then
    raise exception 'what a mapping run was decided on does not change';
  end if;
  return new;
end $$;
create trigger keep_decided_run before update on mapping_run for each row execute function keep_decided_run();

-- The further decision that opens the names of one detector.
create table mapping_name_opening (
  employer_id uuid not null,
  run_id uuid not null,
  detector text not null,
  journal_number text not null check (journal_number <> ''),
  reason text not null check (reason <> ''),
  opened_at timestamptz not null,
  opened_by uuid,
  opened_account text not null,
  primary key (employer_id, run_id, detector),
  foreign key (employer_id, run_id) references mapping_run
);
call wall('mapping_name_opening', 'select, insert');
