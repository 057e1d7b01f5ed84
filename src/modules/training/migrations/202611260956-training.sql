-- A course (utbildning) in versions that never change: whom it is for, and for how long it is good.
create table course (
  employer_id uuid not null references employer,
  course_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,79}$'),
  number integer not null check (number > 0),
  title_sv text not null check (title_sv <> ''),
  title_en text not null check (title_en <> ''),
  demand text not null check (demand in ('required', 'offered')),
  roles text[] not null,
  -- The kinds of work that it is about: 'remote-work'; empty when it is about no kind in particular.
  concerns text[] not null,
  valid_months integer check (valid_months > 0),
  -- Those who have done an earlier version are to take it anew.
  renews boolean not null,
  -- What a learning system calls it (xAPI activity).
  activity text check (activity <> ''),
  written_at timestamptz not null,
  written_by uuid,
  primary key (employer_id, course_id),
  unique (employer_id, code, number)
);
call wall('course', 'select, insert');

-- That somebody has taken a course: the same day of the same course is one completion, wherever it was heard of.
create table training_completion (
  employer_id uuid not null,
  completion_id uuid not null,
  person_id uuid not null,
  code text not null,
  number integer not null,
  completed_on date not null,
  source text not null check (source in ('file', 'statement', 'own')),
  -- The id of the xAPI statement: taken once, however often it is sent.
  statement_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, completion_id),
  unique (employer_id, person_id, code, completed_on),
  unique (employer_id, statement_id),
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, code, number) references course (employer_id, code, number)
);
call wall('training_completion', 'select, insert');
