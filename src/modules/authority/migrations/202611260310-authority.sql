-- A committee's delegation order (delegationsordning). One for each authority; all it says stands in its versions.
create table delegation_order (
  employer_id uuid not null references employer,
  authority_id uuid not null,
  -- Taking the next number is the lock under which a version is decided.
  latest_number integer not null default 0 check (latest_number >= 0),
  primary key (employer_id, authority_id),
  foreign key (employer_id, authority_id) references authority
);
call wall('delegation_order', 'select, insert, update (latest_number)');

-- A version is a draft until the committee has decided it; then it has a number and never changes.
create table order_version (
  employer_id uuid not null,
  version_id uuid not null,
  authority_id uuid not null,
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
  unique (employer_id, authority_id, number),
  foreign key (employer_id, authority_id) references delegation_order,
  check (num_nulls(number, decided_on, journal_number, valid_from, recorded_at, entry_id) in (0, 6)),
  check (number is not null or last_day is null)
);
call wall('order_version', 'select, insert, update');

create trigger decided_is_final before update or delete on order_version
  for each row when (old.number is not null) execute function refuse_change_of_decided();
create trigger decided_stays before truncate on order_version
  for each statement execute function refuse_change_of_decided();

-- Which version is in force, in two times: from which day, and since when we know it.
create table order_in_force (
  employer_id uuid not null,
  authority_id uuid not null,
  version_id uuid not null,
  foreign key (employer_id, version_id) references order_version
);
call two_timed('order_in_force', 'authority_id');

-- What an administration head has delegated one step further, where the committee has allowed it (KL 7:6).
create table sub_delegation (
  employer_id uuid not null,
  authority_id uuid not null,
  unit_id uuid not null,
  item text not null,
  to_level text not null check (to_level in ('nearest-manager', 'next-manager')),
  delegated_by uuid not null,
  foreign key (employer_id, authority_id) references delegation_order,
  foreign key (employer_id, unit_id) references unit
);
call two_timed('sub_delegation', 'authority_id, unit_id, item');

-- The register of decisions: who decided what, by which item of which version at that instant, and to whom it is
-- reported. Rows are added, never changed. `question` is what was asked of the order, to ask it again as known later.
create table registered_decision (
  employer_id uuid not null,
  decision_id uuid not null,
  authority_id uuid not null,
  decision_type text not null,
  subject_kind text not null,
  subject_id uuid not null,
  person_id uuid,
  unit_id uuid,
  decided_on date not null,
  recorded_at timestamptz not null,
  -- A person in a role, or a body.
  decider_level text not null,
  decider_id uuid,
  acting_for uuid,
  body_id uuid,
  -- The order's item and version; no version = Uppsikt's suggestion, no item = the committee's own decision.
  item text,
  version_id uuid,
  kind text not null check (kind in ('delegation', 'execution', 'own')),
  reported_to text not null check (reported_to in ('committee', 'head', 'nobody')),
  outcome text,
  outcome_on date,
  source text not null check (source in ('here', 'elsewhere')),
  journal_number text,
  question jsonb not null,
  reasons jsonb not null,
  -- Who should have decided, when somebody else did: the finding, never an undoing.
  finding jsonb,
  entry_id uuid not null,
  primary key (employer_id, decision_id),
  foreign key (employer_id, authority_id) references authority,
  check (num_nonnulls(decider_id, body_id) <= 1)
);
create index on registered_decision (employer_id, authority_id, decided_on);
create index on registered_decision (employer_id, subject_kind, subject_id);
create index on registered_decision (employer_id, person_id);
create index on registered_decision (employer_id, unit_id);
call wall('registered_decision', 'select, insert');

-- That a decision has been reported: to the committee's meeting, or to the head who sub-delegated.
create table decision_report (
  employer_id uuid not null,
  decision_id uuid not null,
  reported_on date not null,
  -- Of the meeting's minutes, when it was a meeting.
  journal_number text check (journal_number <> ''),
  entry_id uuid not null,
  primary key (employer_id, decision_id),
  foreign key (employer_id, decision_id) references registered_decision
);
call wall('decision_report', 'select, insert');
