-- A long list is found by these indexes alone: of a thousand duties, each on a page of its own, none is opened. `number`
-- tells one from another; what is shown of a page is read by it.
alter table duty add column number bigint generated always as identity;
create unique index on duty (number);
create index on duty (employer_id, unit_id, template, due_on)
  include (number, version, holder_role, person_id, employment_id, authority_id)
  where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, holder_role, unit_id, due_on)
  include (number, version, template, person_id, employment_id, authority_id)
  where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, employment_id, due_on)
  include (number, version, template, holder_role, person_id, unit_id, authority_id)
  where settled_by is null and withdrawn_by is null;
drop index duty_employer_id_unit_id_template_due_on_idx;
drop index duty_employer_id_holder_role_unit_id_due_on_idx;
drop index duty_employer_id_employment_id_due_on_idx;
