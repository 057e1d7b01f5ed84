-- A case (ärende): something of one kind about one person, reported, assessed, decided and followed up. `content` is
-- what was reported, as it reads now; what it read earlier stands in the journal. The columns beside it are what lists
-- sort by, reconciling matches by, and the wall between authorities stands on.
create table case_file (
  employer_id uuid not null references employer,
  case_id uuid not null,
  kind text not null,
  authority_id uuid not null,
  person_id uuid not null,
  -- The employment whose line decides: the largest share.
  lead_employment_id uuid not null,
  status text not null,
  -- The outcome in force; null until one is decided.
  outcome text,
  -- `read-in`: from a register that was there before; nobody has assessed it here.
  origin text not null check (origin in ('reported', 'on-behalf', 'read-in')),
  content jsonb not null,
  reported_on date not null,
  valid_from date not null,
  valid_to date not null,
  review_on date,
  organisation_number text,
  country text,
  remote_share numeric,
  journal_number text,
  -- The number in the register it was read in from: read in twice, it is the same case.
  source_id text,
  -- Counts what is done with it, so that two who act at once do not both decide.
  revision integer not null default 1,
  primary key (employer_id, case_id),
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, lead_employment_id) references employment,
  check (valid_from < valid_to)
);
create unique index on case_file (employer_id, source_id) where source_id is not null;
create index on case_file (employer_id, person_id);
create index on case_file (employer_id, reported_on desc, case_id desc);
create index on case_file (employer_id, organisation_number) where organisation_number is not null;
call wall('case_file', 'select, insert, update');

-- Every employment that a case concerns. The one that leads decides; the manager of every other owes an opinion.
create table case_employment (
  employer_id uuid not null,
  case_id uuid not null,
  employment_id uuid not null,
  is_lead boolean not null,
  primary key (employer_id, case_id, employment_id),
  foreign key (employer_id, case_id) references case_file,
  foreign key (employer_id, employment_id) references employment
);
create unique index on case_employment (employer_id, case_id) where is_lead;
create index on case_employment (employer_id, employment_id);
call wall('case_employment', 'select, insert, update, delete');

-- Where a case can be seen from: each unit of its employments and every unit above them, as the line is today. One row
-- each, with what lists filter and sort by, so that a manager's list is read off one index.
create table case_scope (
  employer_id uuid not null,
  unit_id uuid not null,
  case_id uuid not null,
  status text not null,
  reported_on date not null,
  valid_to date not null,
  primary key (employer_id, unit_id, case_id),
  foreign key (employer_id, case_id) references case_file
);
create index on case_scope (employer_id, unit_id, reported_on desc, case_id desc);
create index on case_scope (employer_id, unit_id, status, reported_on desc, case_id desc);
create index on case_scope (employer_id, case_id);
call wall('case_scope', 'select, insert, update, delete');

-- What somebody has begun to report. It is theirs alone, and gone when it is sent.
create table case_draft (
  employer_id uuid not null references employer,
  draft_id uuid not null,
  person_id uuid not null,
  kind text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  revision integer not null default 1,
  primary key (employer_id, draft_id),
  foreign key (employer_id, person_id) references person
);
create index on case_draft (employer_id, person_id);
call wall('case_draft', 'select, insert, update, delete');

-- A request for facts (LOA 7 b §): sent, to be answered by a day, answered or not.
create table case_question (
  employer_id uuid not null,
  question_id uuid not null,
  case_id uuid not null,
  asked_by uuid,
  asked_at timestamptz not null,
  question text not null,
  answer_by date not null,
  answered_at timestamptz,
  answer text,
  primary key (employer_id, question_id),
  foreign key (employer_id, case_id) references case_file,
  check ((answered_at is null) = (answer is null))
);
create index on case_question (employer_id, case_id);
call wall('case_question', 'select, insert, update (answered_at, answer)');

-- The opinion that the manager of another of the person's employments owes: asked for when the case comes, then given.
create table case_opinion (
  employer_id uuid not null,
  opinion_id uuid not null,
  case_id uuid not null,
  employment_id uuid not null,
  given_by uuid,
  given_at timestamptz,
  objects boolean,
  words text,
  primary key (employer_id, opinion_id),
  unique (employer_id, case_id, employment_id),
  foreign key (employer_id, case_id, employment_id) references case_employment,
  check (num_nulls(given_at, objects, words) in (0, 3))
);
call wall('case_opinion', 'select, insert, update (given_by, given_at, objects, words)');

-- What was decided. A decision never changes: correcting and reconsidering are decisions of their own.
create table case_decision (
  employer_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  -- 1 is the first; the last is the one that holds.
  number integer not null,
  outcome text not null,
  decided_at timestamptz not null,
  effective_on date not null,
  -- What the decision says: grounds, reasons, conditions, days; its shape is that of `schema.ts`.
  content jsonb not null,
  -- What was reported, as it read when it was decided about.
  report jsonb not null,
  guideline_version uuid,
  -- Null where the committee has decided no order, and it was decided by the suggested one.
  order_version uuid,
  item text,
  level text not null,
  decided_by uuid,
  acting_for uuid,
  -- `corrects` a slip of the pen, `reconsiders` the matter.
  relation text check (relation in ('corrects', 'reconsiders')),
  replaces uuid,
  document_id uuid,
  entry_id uuid not null,
  primary key (employer_id, decision_id),
  foreign key (employer_id, case_id) references case_file,
  foreign key (employer_id, replaces) references case_decision,
  check ((relation is null) = (replaces is null))
);
create unique index on case_decision (employer_id, case_id, number);
call wall('case_decision', 'select, insert, update (document_id)');

-- A condition of a decision, with the day on which it is followed up.
create table case_condition (
  employer_id uuid not null,
  condition_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  words text not null,
  follow_up_on date not null,
  followed_up_at timestamptz,
  is_met boolean,
  primary key (employer_id, condition_id),
  foreign key (employer_id, decision_id) references case_decision,
  check ((followed_up_at is null) = (is_met is null))
);
create index on case_condition (employer_id, case_id);
call wall('case_condition', 'select, insert, update (followed_up_at, is_met)');
