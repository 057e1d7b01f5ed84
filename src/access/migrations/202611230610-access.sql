-- Which unit lies under which, as valid and held now: what "mine and below" means in every query. One row per unit on
-- the path and period; the organisation writes it anew when its tree changes.
create table unit_scope (
  employer_id uuid not null references employer,
  ancestor_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  primary key (employer_id, ancestor_id, unit_id, valid_from)
);
create index on unit_scope (employer_id, unit_id);
call wall('unit_scope', 'select, insert, delete');

-- Persons with protected identity, and the named handlers who may see them (DOMAIN.md 25). To everyone else such a
-- person is not there. The flag itself is secret, so it stands nowhere else.
create table protected_person (
  employer_id uuid not null references employer,
  person_id uuid not null,
  primary key (employer_id, person_id)
);
call wall('protected_person', 'select, insert, delete');

create table named_handler (
  employer_id uuid not null,
  person_id uuid not null,
  handler_id uuid not null,
  primary key (employer_id, person_id, handler_id),
  foreign key (employer_id, person_id) references protected_person on delete cascade
);
call wall('named_handler', 'select, insert, delete');
