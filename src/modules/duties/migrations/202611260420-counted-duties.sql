-- Sums up the tree read this index alone, in the place of the one that only found the unit.
create index on duty (employer_id, unit_id)
  include (version, template, due_on, settled_effective_on, person_id, employment_id) where withdrawn_by is null;
drop index duty_employer_id_unit_id_idx;
