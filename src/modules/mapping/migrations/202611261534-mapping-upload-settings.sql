-- What was said of a file besides its columns: under which agreement it was had, whether it lists payments, how user
-- names are written. `file` is a file of ours, or a source; `.2` and so on behind it for another one of a source.
alter table mapping_upload add column settings jsonb not null default '{}';
