-- A way of looking at the register that somebody has named, for themselves: what they narrow it by and how it is ordered.
create table case_view (
  employer_id uuid not null references employer,
  view_id uuid not null,
  account text not null,
  name text not null,
  filter jsonb not null,
  primary key (employer_id, view_id)
);
create unique index on case_view (employer_id, account, lower(name));
call wall('case_view', 'select, insert, update, delete');
