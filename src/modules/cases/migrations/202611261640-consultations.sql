-- What somebody who decides has asked of a specialist (samråd): about what, until when, and what they said.
create table case_consultation (
  employer_id uuid not null,
  consultation_id uuid not null,
  case_id uuid not null,
  -- What of it: 'tax'. The guideline says what can be asked of whom.
  about text not null check (about <> ''),
  -- The role that is to answer, as the guideline said when it was asked.
  asked_role text not null,
  question text not null check (question <> ''),
  answer_by date not null,
  asked_by uuid,
  asked_at timestamptz not null,
  position text check (position in ('no-objection', 'on-conditions', 'objects')),
  words text check (words <> ''),
  answered_by uuid,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  primary key (employer_id, consultation_id),
  foreign key (employer_id, case_id) references case_file,
  check (num_nulls(position, words, answered_at) in (0, 3))
);
call wall('case_consultation', 'select, insert, update (position, words, answered_by, answered_at, withdrawn_at)');
-- One question about the same thing waits at a time.
create unique index case_consultation_open on case_consultation (employer_id, case_id, about)
  where answered_at is null and withdrawn_at is null;
create index case_consultation_role on case_consultation (employer_id, asked_role);
