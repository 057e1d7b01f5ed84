-- The employer's calendar: in which days of a summer nothing climbs, and when each role gets its digest. One row per
-- year and not two times: days that have passed are never changed, so what held on a day is what is held for it now.
create table summer_pause (
  employer_id uuid not null references employer,
  year smallint not null,
  valid_from date not null,
  valid_to date not null,
  primary key (employer_id, year),
  check (valid_from < valid_to)
);
call wall('summer_pause', 'select, insert, update, delete');

-- Absent = the role's default.
create table digest_time (
  employer_id uuid not null references employer,
  role text not null,
  digest_day text not null,
  hour smallint not null check (hour between 0 and 23),
  primary key (employer_id, role)
);
call wall('digest_time', 'select, insert, update');
