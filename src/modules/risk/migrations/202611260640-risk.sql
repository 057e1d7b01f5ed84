-- What a risk assessment asks, in versions that never change. A version is in force when both HR and information
-- security have agreed to it (seed 002: the template is made by the two together).
create table risk_template (
  employer_id uuid not null references employer,
  template_id uuid not null,
  level text not null check (level in ('unit', 'individual')),
  -- The kind of work that the assessment is about: 'remote-work'.
  concerns text not null check (concerns <> ''),
  number integer not null check (number > 0),
  content jsonb not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (employer_id, template_id),
  unique (employer_id, level, concerns, number)
);
call wall('risk_template', 'select, insert');

create table risk_template_agreement (
  employer_id uuid not null,
  template_id uuid not null,
  role text not null check (role in ('hr', 'information-security')),
  agreed_at timestamptz not null,
  agreed_by uuid,
  primary key (employer_id, template_id, role),
  foreign key (employer_id, template_id) references risk_template
);
call wall('risk_template_agreement', 'select, insert');

-- The assessment of a unit: a draft until the manager signs it; then it never changes.
create table risk_assessment (
  employer_id uuid not null,
  assessment_id uuid not null,
  unit_id uuid not null,
  template_id uuid not null,
  occasion text not null check (occasion in ('introduction', 'yearly', 'change')),
  content jsonb not null,
  revision integer not null default 1,
  begun_at timestamptz not null,
  begun_by uuid,
  assessed_on date,
  signed_at timestamptz,
  signed_by uuid,
  council_informed_on date,
  primary key (employer_id, assessment_id),
  foreign key (employer_id, unit_id) references unit,
  foreign key (employer_id, template_id) references risk_template,
  check ((assessed_on is null) = (signed_at is null)),
  check (signed_at is not null or council_informed_on is null)
);
create index on risk_assessment (employer_id, unit_id);
call wall('risk_assessment', 'select, insert, update');

create function refuse_change_of_signed() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null and (new.content, new.assessed_on, new.signed_at, new.signed_by, new.unit_id, new.template_id)
    is distinct from (old.content, old.assessed_on, old.signed_at, old.signed_by, old.unit_id, old.template_id) then
    raise exception 'a signed risk assessment never changes';
  end if;
  return new;
end $$;
create trigger signed_stays before update on risk_assessment for each row execute function refuse_change_of_signed();

create table risk_follow_up (
  employer_id uuid not null,
  follow_up_id uuid not null,
  assessment_id uuid not null,
  followed_on date not null,
  new_risks boolean not null,
  words text not null check (words <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, follow_up_id),
  foreign key (employer_id, assessment_id) references risk_assessment
);
create index on risk_follow_up (employer_id, assessment_id);
call wall('risk_follow_up', 'select, insert');

-- The measures of a signed assessment: what was planned never changes, what became of it is put down here.
create table risk_action (
  employer_id uuid not null,
  action_id uuid not null,
  assessment_id uuid not null,
  done_on date,
  done_words text,
  checked_on date,
  has_effect boolean,
  check_words text,
  primary key (employer_id, action_id),
  foreign key (employer_id, assessment_id) references risk_assessment,
  check ((checked_on is null) = (has_effect is null)),
  check (checked_on is null or done_on is not null)
);
create index on risk_action (employer_id, assessment_id);
call wall('risk_action', 'select, insert, update');

-- The short assessment of one employee: answered by them, confirmed by the manager.
create table individual_assessment (
  employer_id uuid not null,
  assessment_id uuid not null,
  employment_id uuid not null,
  person_id uuid not null,
  template_id uuid not null,
  answers jsonb not null,
  answered_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  measures text check (measures <> ''),
  primary key (employer_id, assessment_id),
  foreign key (employer_id, employment_id) references employment,
  foreign key (employer_id, person_id) references person,
  foreign key (employer_id, template_id) references risk_template,
  check (confirmed_at is not null or measures is null)
);
create index on individual_assessment (employer_id, person_id);
create index on individual_assessment (employer_id, employment_id);
call wall('individual_assessment', 'select, insert, update');
