-- What is known of companies from elsewhere: the supplier ledger, the care choice systems. Never a sole trader: their
-- number is a personal number.
create table company (
  employer_id uuid not null references employer,
  organisation_number text not null check (organisation_number ~ '^[0-9]{2}[2-9][0-9]{7}$'),
  name text not null check (name <> ''),
  is_supplier boolean not null,
  is_care_provider boolean not null,
  -- SNI divisions, two digits each.
  trades text[] not null,
  primary key (employer_id, organisation_number)
);
call wall('company', 'select, insert, update');
