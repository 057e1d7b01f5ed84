-- What an inquiry leads to in the organisation: a rule, a tool, training or a mandate, with who does it, by when, and what came of it.
create table measure (
  employer_id uuid not null,
  measure_id uuid not null,
  inquiry_id uuid not null,
  kind text not null check (kind in ('rule', 'tool', 'training', 'mandate')),
  title text not null check (title <> ''),
  owner_role text not null,
  unit_id uuid,
  due_on date not null,
  effect_on date not null check (effect_on >= due_on),
  decided_at timestamptz not null,
  decided_by uuid not null,
  done_on date,
  done_words text,
  effect text check (effect in ('as-meant', 'partly', 'none')),
  effect_words text,
  effect_seen_on date,
  primary key (employer_id, measure_id),
  foreign key (employer_id, inquiry_id) references inquiry,
  foreign key (employer_id, decided_by) references person (employer_id, person_id),
  check ((done_on is null) = (done_words is null)),
  check (num_nulls(effect, effect_words, effect_seen_on) in (0, 3)),
  check (effect is null or done_on is not null)
);
create index on measure (employer_id, inquiry_id);
call wall('measure', 'select, insert, update (done_on, done_words, effect, effect_words, effect_seen_on)');

-- The follow-up of a person's case, in a room of its own: opened by hand, never computed.
create table followup (
  employer_id uuid not null,
  followup_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  authority_id uuid,
  omission text not null,
  -- Since when the employer knows, and how: two months count from there.
  known_on date not null,
  known_how text not null check (known_how <> ''),
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_on date,
  outcome text,
  reason text,
  primary key (employer_id, followup_id),
  foreign key (employer_id, person_id) references person (employer_id, person_id),
  check (num_nulls(closed_on, outcome, reason) in (0, 3))
);
create index on followup (employer_id, unit_id);
create index on followup (employer_id, person_id);
call wall('followup', 'select, insert, update (closed_on, outcome, reason)');

create table followup_step (
  employer_id uuid not null,
  step_id uuid not null,
  followup_id uuid not null,
  kind text not null,
  taken_on date not null,
  words text not null check (words <> ''),
  journal_number text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (employer_id, step_id),
  foreign key (employer_id, followup_id) references followup
);
create index on followup_step (employer_id, followup_id);
call wall('followup_step', 'select, insert');
