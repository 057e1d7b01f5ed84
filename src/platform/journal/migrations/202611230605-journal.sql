-- Everything that happens, append-only. Nothing personal stands here beyond ids: the facts lie in entry_payload, which
-- a disposal decision may empty; the leaf stays and still proves that they were what they were.
create table entry (
  employer_id uuid not null references employer,
  entry_id uuid not null,
  authority_id uuid,
  type text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text not null,
  subject_id uuid not null,
  actor_kind text not null check (actor_kind in ('person', 'system')),
  actor_id uuid,
  actor_role text,
  acting_for uuid,
  by_item text,
  recorded_at timestamptz not null,
  effective_on date not null,
  leaf bytea not null check (length(leaf) = 32),
  -- Which transaction, and where in it: the order in which the sequencer gives positions after commit.
  transaction_id xid8 not null default pg_current_xact_id(),
  ordinal bigint not null generated always as identity,
  primary key (employer_id, entry_id)
);
create index on entry (employer_id, transaction_id, ordinal);
create index on entry (employer_id, subject_kind, subject_id, recorded_at);
create index on entry (employer_id, type, recorded_at);
call wall('entry', 'select, insert');

create table entry_payload (
  employer_id uuid not null,
  entry_id uuid not null,
  facts jsonb not null,
  salt bytea not null check (length(salt) = 32),
  primary key (employer_id, entry_id),
  foreign key (employer_id, entry_id) references entry
);
call wall('entry_payload', 'select, insert, delete');

-- The entry's place in the journal and its leaf index in the proof; given after commit, never changed.
create table entry_position (
  employer_id uuid not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  primary key (employer_id, position),
  unique (employer_id, entry_id),
  foreign key (employer_id, entry_id) references entry
);
call wall('entry_position', 'select, insert');

-- How far the sequencer has come: every entry of a transaction below `settled` has its position. `cluster` tells a
-- restored database from the one it was copied from, since transaction numbers begin anew in another cluster.
create table sequencer (
  employer_id uuid primary key references employer,
  cluster bigint not null,
  settled xid8 not null,
  next_position bigint not null default 0
);
call wall('sequencer', 'select, insert, update');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % on %', tg_op, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger append_only before update or delete or truncate on entry
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on entry_position
  for each statement execute function refuse_change();
create trigger append_only before update or truncate on entry_payload
  for each statement execute function refuse_change();

-- A payload goes only by a disposal decision that stands in the journal and that the transaction names.
create function refuse_undecided_disposal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from entry
    where employer_id = old.employer_id and type = 'disposal.decided'
      and entry_id = nullif(current_setting('app.disposal', true), '')::uuid
  ) then
    raise exception 'a payload is disposed of only by a disposal decision' using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;

create trigger disposal_by_decision before delete on entry_payload
  for each row execute function refuse_undecided_disposal();
