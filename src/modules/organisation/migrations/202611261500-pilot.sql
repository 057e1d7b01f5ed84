-- A pilot (införande på prov), while there is one: where one reports, how far up reminders climb, whether the chain is
-- shown. Not two times: it says what is open now, and the journal tells what was.
create table pilot (
  employer_id uuid primary key references employer,
  unit_id uuid not null,
  highest_rung text check (highest_rung in ('next-manager', 'administration-head', 'director')),
  shows_chain boolean not null,
  foreign key (employer_id, unit_id) references unit
);
call wall('pilot', 'select, insert, update, delete');
