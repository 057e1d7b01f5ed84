-- An inquiry (genomlysning) into a matter that began before the system: who leads it, and under which authority.
create table inquiry (
  employer_id uuid not null references employer,
  inquiry_id uuid not null,
  authority_id uuid not null,
  title text not null check (title <> ''),
  opened_at timestamptz not null,
  primary key (employer_id, inquiry_id),
  foreign key (employer_id, authority_id) references authority
);
call wall('inquiry', 'select, insert');

-- Who leads it and who appointed them; the latest counts.
create table inquiry_owner (
  employer_id uuid not null,
  inquiry_id uuid not null,
  owner_id uuid not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  ordinal bigint generated always as identity,
  primary key (employer_id, inquiry_id, ordinal),
  foreign key (employer_id, inquiry_id) references inquiry,
  foreign key (employer_id, owner_id) references person (employer_id, person_id)
);
call wall('inquiry_owner', 'select, insert');

-- What was registered from before: duties, what shows them, means, who answers. Never back-dated: recorded when it was.
create table inquiry_item (
  employer_id uuid not null,
  item_id uuid not null,
  inquiry_id uuid not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  primary key (employer_id, item_id),
  foreign key (employer_id, inquiry_id) references inquiry
);
create index on inquiry_item (employer_id, inquiry_id);
call wall('inquiry_item', 'select, insert');

-- A holder of that time is asked (hörs) about a duty, and answers once.
create table hearing (
  employer_id uuid not null,
  hearing_id uuid not null,
  inquiry_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  answer_by date not null,
  cause text,
  answered_at timestamptz,
  own_cause text,
  answer_text text,
  primary key (employer_id, hearing_id),
  unique (employer_id, item_id, person_id),
  foreign key (employer_id, inquiry_id) references inquiry,
  foreign key (employer_id, item_id) references inquiry_item,
  foreign key (employer_id, person_id) references person (employer_id, person_id)
);
create index on hearing (employer_id, inquiry_id);
create index on hearing (employer_id, person_id);
call wall('hearing', 'select, insert, update (answered_at, own_cause, answer_text)');
