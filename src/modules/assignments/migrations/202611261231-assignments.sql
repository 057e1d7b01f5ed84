-- Tasks that a political decision gave (beslutade uppdrag), and the parts they were split into down the line. What was
-- given never changes; what became of it is put down here.
create table assignment (
  employer_id uuid not null references employer,
  assignment_id uuid not null,
  -- What it is a part of; the whole itself has none. `root_id` is the whole, also for the whole itself.
  parent_id uuid,
  root_id uuid not null,
  -- Whose task it is: the committee that gave it, and that alone closes the whole.
  authority_id uuid not null,
  clause_id uuid,
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  condition text,
  journal_number text,
  given_on date not null,
  given_at timestamptz not null,
  given_by uuid,
  owner_role text not null check (owner_role in ('director', 'administration-head', 'nearest-manager', 'hr')),
  unit_id uuid not null,
  due_on date,
  -- What would show that it is done.
  shown_by text,
  received_on date,
  received_by uuid,
  reported_on date,
  closed_as text check (closed_as in ('carried-out', 'not-carried-out', 'with-whole')),
  closed_on date,
  closed_words text,
  closed_by_clause uuid,
  revision integer not null default 1,
  primary key (employer_id, assignment_id),
  foreign key (employer_id, parent_id) references assignment,
  foreign key (employer_id, root_id) references assignment,
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, clause_id) references minutes_clause,
  foreign key (employer_id, closed_by_clause) references minutes_clause,
  foreign key (employer_id, unit_id) references unit,
  check ((closed_as is null) = (closed_on is null)),
  check ((parent_id is null) = (root_id = assignment_id)),
  -- A whole is carried out when a decision of its giver says so.
  check (parent_id is not null or closed_as is distinct from 'carried-out' or closed_by_clause is not null),
  check (closed_as is distinct from 'not-carried-out' or closed_words is not null)
);
create index on assignment (employer_id, root_id);
create index on assignment (employer_id, authority_id);
create index on assignment (employer_id, unit_id);
-- A clause gives its task once.
create unique index on assignment (employer_id, clause_id) where parent_id is null;
call wall('assignment', 'select, insert, update');

-- What was put down on the way: what shows that something was done, and reports back to the giver.
create table assignment_note (
  employer_id uuid not null,
  note_id uuid not null,
  assignment_id uuid not null,
  kind text not null check (kind in ('evidence', 'report')),
  on_day date not null,
  words text not null check (words <> ''),
  journal_number text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, note_id),
  foreign key (employer_id, assignment_id) references assignment
);
create index on assignment_note (employer_id, assignment_id);
call wall('assignment_note', 'select, insert');
