-- Rättelseperioder: decided, with dates. What is reported in one is assessed as new.
create table amnesty_period (
  employer_id uuid not null references employer,
  period_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  from_day date not null,
  to_day date not null,
  words_sv text not null check (words_sv <> ''),
  words_en text not null check (words_en <> ''),
  journal_number text not null,
  decided_by text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, period_id),
  check (from_day < to_day)
);
call wall('amnesty_period', 'select, insert');

-- One that was ended before its time, by a decision of its own.
create table amnesty_period_end (
  employer_id uuid not null,
  period_id uuid not null,
  to_day date not null,
  journal_number text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, period_id),
  foreign key (employer_id, period_id) references amnesty_period
);
call wall('amnesty_period_end', 'select, insert');
