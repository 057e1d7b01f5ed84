-- What the sweep has done with each duty, so that it does nothing twice, however often and wherever it runs.

-- A reminder's key is the duty and the slot. `because` says why a slot was passed over; null = it was sent.
create table duty_reminder (
  employer_id uuid not null references employer,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  slot date not null,
  because text check (because in ('missed', 'snoozed')),
  dealt_with_on date not null,
  entry_id uuid not null,
  primary key (employer_id, subject_kind, subject_id, template, occasion, slot),
  foreign key (employer_id, subject_kind, subject_id, template, occasion) references duty
);
call wall('duty_reminder', 'select, insert');

create table duty_snooze (
  employer_id uuid not null references employer,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  until date not null,
  primary key (employer_id, subject_kind, subject_id, template, occasion),
  foreign key (employer_id, subject_kind, subject_id, template, occasion) references duty
);
call wall('duty_snooze', 'select, insert, update (until)');

-- A rung that was reached, on its computed day; put down on another when the sweep had been away.
create table duty_climb (
  employer_id uuid not null references employer,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  level smallint not null check (level > 0),
  climbed_on date not null,
  to_role text not null,
  track text not null check (track in ('line', 'committee')),
  carries text not null check (carries in ('case', 'count')),
  recorded_on date not null,
  entry_id uuid not null,
  primary key (employer_id, subject_kind, subject_id, template, occasion, level),
  foreign key (employer_id, subject_kind, subject_id, template, occasion) references duty
);
create index on duty_climb (employer_id, recorded_on);
call wall('duty_climb', 'select, insert');

-- The finding `no-holder`: from that day nobody in the whole line answered for the duty, until somebody did.
create table duty_unheld (
  employer_id uuid not null references employer,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  since date not null,
  until date check (until >= since),
  entry_id uuid not null,
  primary key (employer_id, subject_kind, subject_id, template, occasion, since),
  foreign key (employer_id, subject_kind, subject_id, template, occasion) references duty
);
create index on duty_unheld (employer_id) where until is null;
call wall('duty_unheld', 'select, insert, update (until)');

-- One letter a day to a person at most. It is written when it is sent, from the reminders it carries as they stand then.
create table digest (
  employer_id uuid not null references employer,
  digest_id uuid not null,
  person_id uuid not null,
  digest_on date not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'nothing-left', 'no-address', 'refused')),
  dealt_with_at timestamptz,
  primary key (employer_id, digest_id),
  unique (employer_id, person_id, digest_on)
);
create index on digest (employer_id, made_at) where state = 'waiting';
call wall('digest', 'select, insert, update (state, dealt_with_at)');

-- Which reminders a digest carries; one to a duty that several answer for is carried by several.
create table digest_item (
  employer_id uuid not null references employer,
  digest_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  slot date not null,
  primary key (employer_id, digest_id, subject_kind, subject_id, template, occasion),
  foreign key (employer_id, digest_id) references digest,
  foreign key (employer_id, subject_kind, subject_id, template, occasion, slot) references duty_reminder
);
call wall('digest_item', 'select, insert');

-- Which version of each guideline has last acted on the duties that were open when it came into force.
create table guideline_transition (
  employer_id uuid not null references employer,
  guideline_id uuid not null,
  version_id uuid not null,
  acted_on date not null,
  primary key (employer_id, guideline_id)
);
call wall('guideline_transition', 'select, insert, update');

-- What somebody hands over to a successor: all that they answered for as the nearest manager of these employments.
create table handover (
  employer_id uuid not null references employer,
  handover_id uuid not null,
  kind text not null check (kind in ('manager', 'unit')),
  from_person uuid,
  to_person uuid,
  from_unit uuid,
  to_unit uuid,
  effective_on date not null,
  prepared_on date not null,
  entry_id uuid not null,
  received_on date,
  received_by uuid,
  primary key (employer_id, handover_id)
);
create index on handover (employer_id, to_person);
call wall('handover', 'select, insert, update (received_on, received_by)');

create table handover_employment (
  employer_id uuid not null references employer,
  handover_id uuid not null,
  employment_id uuid not null,
  primary key (employer_id, handover_id, employment_id),
  foreign key (employer_id, handover_id) references handover
);
call wall('handover_employment', 'select, insert');

-- The duties that were open when they were handed over.
create table handover_duty (
  employer_id uuid not null references employer,
  handover_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  template text not null,
  occasion text not null,
  primary key (employer_id, handover_id, subject_kind, subject_id, template, occasion),
  foreign key (employer_id, handover_id) references handover,
  foreign key (employer_id, subject_kind, subject_id, template, occasion) references duty
);
call wall('handover_duty', 'select, insert');

-- What each run of the sweep did, for the engine room.
create table sweep_run (
  employer_id uuid not null references employer,
  run_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  swept_on date not null,
  moved integer not null,
  withdrawn integer not null,
  handed_over integer not null,
  asked integer not null,
  escalated integer not null,
  unheld integer not null,
  reminded integer not null,
  skipped integer not null,
  digests integer not null,
  primary key (employer_id, run_id)
);
create index on sweep_run (employer_id, began_at desc);
call wall('sweep_run', 'select, insert');

-- The sweep looks for late duties whoever holds them, discharged or not.
create index on duty (employer_id, due_on) where withdrawn_by is null;
