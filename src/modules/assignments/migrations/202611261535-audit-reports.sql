-- Audit reports (revisionsrapporter), their recommendations, and what the audited committee answers to each. A draft of
-- the registrar until it is confirmed; what the committee has answered never changes after it has decided.
create table audit_report (
  employer_id uuid not null references employer,
  report_id uuid not null,
  -- Whom the recommendations are given to.
  authority_id uuid not null,
  title text not null check (title <> ''),
  journal_number text,
  reported_on date not null,
  answer_by date,
  -- The text that the recommendations were read from; null when they were written by hand.
  text text,
  revision integer not null default 1,
  registered_at timestamptz not null,
  registered_by uuid,
  confirmed_on date,
  answered_on date,
  answered_by_clause uuid,
  answer_journal_number text,
  primary key (employer_id, report_id),
  foreign key (employer_id, authority_id) references authority,
  foreign key (employer_id, answered_by_clause) references minutes_clause,
  check (answered_on is null or confirmed_on is not null)
);
create index on audit_report (employer_id, authority_id, reported_on);
call wall('audit_report', 'select, insert, update');

create table audit_recommendation (
  employer_id uuid not null,
  recommendation_id uuid not null,
  report_id uuid not null,
  position integer not null check (position >= 0),
  heading text,
  words text not null check (words <> ''),
  answer text,
  stance text check (stance in ('accepts', 'partly', 'rejects')),
  -- The recommendation of an earlier year that this one repeats, as the registrar has confirmed.
  repeats_id uuid,
  -- Where in the report's text it begins and its answer ends.
  start_at integer,
  end_at integer,
  -- The registrar found that it is no recommendation.
  is_left_out boolean not null default false,
  primary key (employer_id, recommendation_id),
  unique (employer_id, report_id, position),
  foreign key (employer_id, report_id) references audit_report,
  foreign key (employer_id, repeats_id) references audit_recommendation,
  check (repeats_id is distinct from recommendation_id)
);
create index on audit_recommendation (employer_id, repeats_id);
call wall('audit_recommendation', 'select, insert, update');

-- What somebody independent found when looking at whether it was done. The newest counts; none is taken back.
create table recommendation_verification (
  employer_id uuid not null,
  verification_id uuid not null,
  recommendation_id uuid not null,
  found text not null check (found in ('done', 'partly-done', 'not-done')),
  on_day date not null,
  words text not null check (words <> ''),
  journal_number text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, verification_id),
  foreign key (employer_id, recommendation_id) references audit_recommendation
);
create index on recommendation_verification (employer_id, recommendation_id);
call wall('recommendation_verification', 'select, insert');

-- A measure (åtgärd) on a recommendation is an assignment of the audited committee: it is held, received, split, shown and
-- reported back as all others, and carried out when somebody independent has found it so.
alter table assignment add column recommendation_id uuid;
alter table assignment add foreign key (employer_id, recommendation_id) references audit_recommendation;
create index on assignment (employer_id, recommendation_id);
alter table assignment drop constraint assignment_check2;
alter table assignment add check (
  parent_id is not null or closed_as is distinct from 'carried-out' or closed_by_clause is not null
  or recommendation_id is not null
);
