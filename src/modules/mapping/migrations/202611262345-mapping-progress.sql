-- How far the work on a run has come: so many of the files it reads are behind it.
alter table mapping_work
  add column files_read integer not null default 0,
  add column files_all integer,
  add constraint mapping_work_files_read check (files_read >= 0 and (files_all is null or files_read <= files_all));
