-- What stands in *_state and in tables with a period changes with time and is held in two times; what stands in the
-- table beside it (a code, whose employment it is) never changes.

-- The employer as it is called: a letter bears the name of its day.
create table employer_settings (
  employer_id uuid not null references employer,
  name text not null check (name <> ''),
  employer_type text not null check (employer_type in ('region', 'municipality', 'federation', 'company')),
  organisation_number text check (organisation_number ~ '^[0-9]{10}$'),
  language text not null check (language in ('sv', 'en')),
  logo_hash text check (logo_hash ~ '^[0-9a-f]{64}$'),
  contact_email text,
  contact_phone text
);
call two_timed('employer_settings', 'employer_id');

-- Committees: each is an authority (myndighet) of its own.
create table authority (
  employer_id uuid not null references employer,
  authority_id uuid not null,
  code text not null check (code <> ''),
  primary key (employer_id, authority_id),
  unique (employer_id, code)
);
call wall('authority', 'select, insert');

create table authority_state (
  employer_id uuid not null,
  authority_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('board', 'committee', 'company-board', 'council')),
  foreign key (employer_id, authority_id) references authority
);
call two_timed('authority_state', 'authority_id');

-- Units; `code` is the unit_id of the HR system.
create table unit (
  employer_id uuid not null references employer,
  unit_id uuid not null,
  code text not null check (code <> ''),
  primary key (employer_id, unit_id),
  unique (employer_id, code)
);
call wall('unit', 'select, insert');

create table unit_state (
  employer_id uuid not null,
  unit_id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('organisation', 'administration', 'area', 'unit')),
  parent_id uuid,
  trades text[] not null,
  authority_id uuid,
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, parent_id) references unit,
  foreign key (employer_id, authority_id) references authority
);
call two_timed('unit_state', 'unit_id');
create index on unit_state (employer_id, parent_id);

-- Who takes over what was bound to a unit that has ended; null = decided that nobody does.
create table unit_succession (
  employer_id uuid not null,
  unit_id uuid not null,
  successor_id uuid,
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, successor_id) references unit
);
call two_timed('unit_succession', 'unit_id');

create table person (
  employer_id uuid not null references employer,
  person_id uuid not null,
  primary key (employer_id, person_id)
);
call wall('person', 'select, insert');

create table person_name (
  employer_id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  foreign key (employer_id, person_id) references person
);
call two_timed('person_name', 'person_id');

-- The words of the name held now, in small letters: what the search box looks among.
create table name_word (
  employer_id uuid not null,
  person_id uuid not null,
  word text not null,
  primary key (employer_id, person_id, word),
  foreign key (employer_id, person_id) references person
);
create index on name_word (employer_id, word text_pattern_ops);
call wall('name_word', 'select, insert, delete');

-- The one table of personal numbers, behind one door (people/personal-numbers.ts). `lookup` is an HMAC, `sealed` is
-- AES-256-GCM; the keys never come to the database. A person whose number was changed keeps the old one for look-up.
create table person_number (
  employer_id uuid not null,
  lookup bytea not null check (length(lookup) = 32),
  person_id uuid not null,
  sealed bytea not null,
  current boolean not null,
  primary key (employer_id, lookup),
  foreign key (employer_id, person_id) references person
);
create unique index on person_number (employer_id, person_id) where current;
call wall('person_number', 'select, insert, update (current), delete');

-- An employment; `employee_id` is the HR system's. Whose it is never changes.
create table employment (
  employer_id uuid not null,
  employment_id uuid not null,
  employee_id text not null check (employee_id <> ''),
  person_id uuid not null,
  primary key (employer_id, employment_id),
  unique (employer_id, employee_id),
  foreign key (employer_id, person_id) references person
);
create index on employment (employer_id, person_id);
call wall('employment', 'select, insert');

-- `employed_from` is the first day of the HR system's row that the stretch comes from; `manager_id` the manager that
-- the row names; `share` percent of full time.
create table employment_state (
  employer_id uuid not null,
  employment_id uuid not null,
  unit_id uuid not null,
  manager_id uuid,
  title text not null,
  is_manager boolean not null,
  employed_from date not null,
  user_name text,
  share smallint check (share between 0 and 100),
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, manager_id) references employment
);
call two_timed('employment_state', 'employment_id');
create index on employment_state (employer_id, unit_id);
create index on employment_state (employer_id, manager_id) where manager_id is not null;
create index on employment_state (employer_id, lower(user_name)) where known_to = 'infinity';

-- Where people live and work, by municipality. In one time only, so that it can be cleaned: a person with protected
-- identity has no row (DOMAIN.md 25).
create table employment_place (
  employer_id uuid not null,
  employment_id uuid not null,
  home_municipality text check (home_municipality ~ '^[0-9]{4}$'),
  workplace_municipality text check (workplace_municipality ~ '^[0-9]{4}$'),
  primary key (employer_id, employment_id),
  foreign key (employer_id, employment_id) references employment
);
call wall('employment_place', 'select, insert, update (home_municipality, workplace_municipality), delete');

-- Roles that are given, not computed from the line: HR, chair, registrar, safety representative with area … A `deputy`
-- acts in every role of the one they stand in for, while that one is away. A later roles.csv ends what an earlier one
-- gave (`file`), never what was given in the interface (`page`).
create table role_assignment (
  employer_id uuid not null,
  assignment_id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id uuid,
  authority_id uuid,
  area text,
  deputy_for uuid,
  source text not null check (source in ('file', 'page')),
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, deputy_for) references person,
  check (deputy_for <> person_id),
  check ((role = 'deputy') = (deputy_for is not null))
);
call two_timed('role_assignment', 'assignment_id');
create index on role_assignment (employer_id, person_id);
create index on role_assignment (employer_id, role);

-- Days away. Why is nobody's business here: every kind but business travel is one. Without `employment_id` it holds for
-- all of the person's employments.
create table absence (
  employer_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  employment_id uuid,
  kind text not null check (kind in ('absence', 'business-travel')),
  deputy_id uuid,
  country text check (country ~ '^[A-Z]{2}$'),
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, deputy_id) references person,
  check (deputy_id <> person_id)
);
call two_timed('absence', 'absence_id');
create index on absence (employer_id, person_id);

-- Who leads which unit, which roles are given, who is away: each decides who holds which role.
call decides_roles('unit_state');
call decides_roles('employment_state');
call decides_roles('role_assignment');
call decides_roles('absence');
