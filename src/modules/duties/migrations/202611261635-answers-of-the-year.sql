-- Which employees have answered what was theirs to answer this year: read for everybody at once, by the day they did.
create index on duty (employer_id, settled_effective_on) include (employment_id, person_id)
  where holder_role = 'employee' and subject_kind in ('employment', 'person')
    and settled_effective_on is not null and withdrawn_by is null;
-- And who has been asked and has not.
create index on duty (employer_id, due_on) include (employment_id, person_id)
  where holder_role = 'employee' and subject_kind in ('employment', 'person')
    and settled_effective_on is null and withdrawn_by is null;
