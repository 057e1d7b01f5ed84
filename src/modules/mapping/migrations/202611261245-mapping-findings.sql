-- What comes of a finding: the person is asked, answers, and somebody settles it. Nothing of it is automatic.
alter table mapping_finding
  add column state text not null default 'found' check (state in ('found', 'asked', 'answered', 'settled')),
  add column asked_at timestamptz,
  add column asked_by uuid,
  add column answer_by date,
  add column answered_at timestamptz,
  add column answer text,
  add column answer_words text,
  add column settled_at timestamptz,
  add column settled_by uuid,
  add column outcome text check (outcome in ('explained', 'regularised', 'ended', 'to-measures')),
  add column reason text,
  add column outcome_words text,
  add column outcome_case_id uuid,
  add column revision integer not null default 1,
  add check (state <> 'asked' or num_nulls(asked_at, answer_by) = 0),
  add check (state <> 'answered' or num_nulls(asked_at, answered_at, answer) = 0),
  add check ((state = 'settled') = (settled_at is not null and outcome is not null)),
  -- Nothing goes on to measures before the person has been asked.
  add check (outcome <> 'to-measures' or asked_at is not null),
  -- What is explained says how; what is regularised, by which case.
  add check ((outcome = 'explained') = (reason is not null) or outcome is null),
  add check ((outcome = 'regularised') = (outcome_case_id is not null) or outcome is null);
create index on mapping_finding (employer_id, state, found_at desc);
