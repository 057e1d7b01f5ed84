-- Open duties by whom they are about, where they stand and by their day: how lists and what goes on upwards are found.
create index on duty (employer_id, employment_id, due_on) where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, unit_id, due_on) where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, due_on) where settled_by is null and withdrawn_by is null;
create index on duty (employer_id, person_id) where settled_by is null and withdrawn_by is null and employment_id is null;
