-- A certificate from somebody else that what was let through asks for, such as A1 of the Swedish Social Insurance Agency
-- (DOMAIN 18): applied for, issued, and for which days it holds. The paper itself is a document of the case.
create table case_certificate (
  employer_id uuid not null,
  case_id uuid not null,
  applied_on date,
  reference text,
  issued_on date,
  valid_from date,
  valid_to date,
  document_id uuid,
  primary key (employer_id, case_id),
  foreign key (employer_id, case_id) references case_file,
  foreign key (employer_id, document_id) references document,
  check (applied_on is not null or issued_on is not null),
  check ((issued_on is null) = (valid_from is null) and (issued_on is null) = (valid_to is null)),
  check (valid_from < valid_to)
);
create index on case_certificate (employer_id, document_id) where document_id is not null;
call wall('case_certificate', 'select, insert, update');
