-- What runs out is assessed anew as a case of its own (DOMAIN 13, 16), which says which one it goes on from.
alter table case_file add column renews_case_id uuid;
alter table case_file add foreign key (employer_id, renews_case_id) references case_file;
create index on case_file (employer_id, renews_case_id) where renews_case_id is not null;
