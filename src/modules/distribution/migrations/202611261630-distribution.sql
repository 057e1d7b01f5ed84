-- Lists of delegation decisions (anmälningsärenden) as they were drawn up for a committee or a head. What stood in one
-- stays; it is reported once minutes confirm it.
create table decision_list (
  employer_id uuid not null references employer,
  list_id uuid not null,
  authority_id uuid not null,
  route text not null check (route in ('committee', 'head', 'execution')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  journal_number text,
  decisions uuid[] not null check (cardinality(decisions) > 0),
  drawn_up_at timestamptz not null,
  drawn_up_by uuid,
  reported_on date,
  reported_by_clause uuid,
  report_journal_number text,
  primary key (employer_id, list_id),
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, reported_by_clause) references minutes_clause
);
create index on decision_list (employer_id, authority_id, drawn_up_at);
call wall('decision_list', 'select, insert, update');

-- What confirmed minutes send to somebody (Skickas till): to a role in the line, to another committee, or otherwise.
create table notice (
  employer_id uuid not null references employer,
  notice_id uuid not null,
  minutes_id uuid not null,
  position integer not null,
  -- As it stands in the minutes.
  recipient text not null check (recipient <> ''),
  from_authority_id uuid not null,
  to_role text check (to_role in ('director', 'administration-head', 'hr', 'registrar')),
  to_unit_id uuid,
  to_authority_id uuid,
  -- How it was sent otherwise: in words, outside the system.
  otherwise text,
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by uuid,
  acknowledged_on date,
  acknowledged_by uuid,
  primary key (employer_id, notice_id),
  unique (employer_id, minutes_id, position, recipient),
  foreign key (employer_id, minutes_id, position) references minutes_matter,
  foreign key (employer_id, from_authority_id) references authority,
  foreign key (employer_id, to_authority_id) references authority,
  foreign key (employer_id, to_unit_id) references unit,
  check ((to_role is null) = (otherwise is not null)),
  check (to_role is distinct from 'registrar' or to_authority_id is not null),
  check (to_role is null or to_role = 'registrar' or to_unit_id is not null)
);
create index on notice (employer_id, to_unit_id);
create index on notice (employer_id, to_authority_id);
call wall('notice', 'select, insert, update');
