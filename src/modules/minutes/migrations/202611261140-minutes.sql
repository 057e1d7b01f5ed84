-- Minutes (protokoll) that were uploaded, as they were read and as the registrar put them right. A draft until the
-- registrar confirms it; what was confirmed never changes. The file itself is a document on the subject `minutes`.
create table minutes (
  employer_id uuid not null references employer,
  minutes_id uuid not null,
  authority_id uuid not null,
  file_hash text not null,
  file_name text not null,
  document_type text not null,
  organ text,
  meeting_date date,
  -- The text before the first matter, where body, day and adjusters stand.
  front text not null,
  warnings jsonb not null,
  adjusters jsonb not null,
  revision integer not null default 1,
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  discarded_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  primary key (employer_id, minutes_id),
  foreign key (employer_id, authority_id) references authority,
  check (discarded_at is null or confirmed_at is null)
);
-- The same file is read in once for each authority.
create unique index on minutes (employer_id, authority_id, file_hash) where discarded_at is null;
create index on minutes (employer_id, uploaded_at);
call wall('minutes', 'select, insert, update');

-- One numbered matter (paragraf): its text, what was read in it, and that as put right.
create table minutes_matter (
  employer_id uuid not null,
  minutes_id uuid not null,
  position integer not null check (position >= 0),
  text text not null,
  as_read jsonb not null,
  content jsonb not null,
  is_left_out boolean not null default false,
  checked_at timestamptz,
  checked_by uuid,
  primary key (employer_id, minutes_id, position),
  foreign key (employer_id, minutes_id) references minutes
);
call wall('minutes_matter', 'select, insert, update');

create function refuse_change_of_confirmed_minutes() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then raise exception 'confirmed minutes never change'; end if;
  return new;
end $$;
create trigger confirmed_stays before update on minutes
  for each row execute function refuse_change_of_confirmed_minutes();

create function refuse_change_of_confirmed_matter() returns trigger language plpgsql as $$
begin
  if exists (select from minutes where minutes.employer_id = old.employer_id and minutes.minutes_id = old.minutes_id
             and minutes.confirmed_at is not null) then
    raise exception 'a matter of confirmed minutes never changes';
  end if;
  return new;
end $$;
create trigger confirmed_stays before update on minutes_matter
  for each row execute function refuse_change_of_confirmed_matter();

-- The clauses (att-satser) of confirmed minutes: decided here, or proposed to another body.
create table minutes_clause (
  employer_id uuid not null,
  clause_id uuid not null,
  minutes_id uuid not null,
  position integer not null,
  place integer not null,
  kind text not null check (kind in ('own', 'proposal')),
  text text not null,
  actor text,
  chain text[] not null,
  -- "under förutsättning att …": what the clause rests on.
  condition text,
  dnr text[] not null,
  -- To whom the clause gives a task, as written, what and by when; null when it gives none.
  assignment jsonb,
  primary key (employer_id, clause_id),
  unique (employer_id, minutes_id, position, place),
  foreign key (employer_id, minutes_id, position) references minutes_matter
);
create index on minutes_clause using gin (dnr);
call wall('minutes_clause', 'select, insert');

-- What became of a proposal in the minutes of the body that it went to.
create table proposal_answer (
  employer_id uuid not null,
  proposal_id uuid not null,
  answer_id uuid not null,
  outcome text not null check (outcome in ('as-proposed', 'changed', 'rejected', 'passed-on')),
  linked_at timestamptz not null,
  linked_by uuid,
  primary key (employer_id, proposal_id),
  foreign key (employer_id, proposal_id) references minutes_clause,
  foreign key (employer_id, answer_id) references minutes_clause,
  check (proposal_id <> answer_id)
);
create index on proposal_answer (employer_id, answer_id);
call wall('proposal_answer', 'select, insert');
