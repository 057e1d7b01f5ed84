-- How much of the file at hand has been read, in per cent: one file may take longer than all the others.
alter table mapping_work
  add column percent_read smallint not null default 0 check (percent_read between 0 and 100);
