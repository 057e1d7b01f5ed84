-- That a survey told of a finding: both sides were asked, by a decision that names nobody had to be opened for.
create table mapping_survey_sighting (
  employer_id uuid not null,
  survey_id uuid not null,
  finding_id uuid not null,
  primary key (employer_id, survey_id, finding_id),
  foreign key (employer_id, survey_id) references survey,
  foreign key (employer_id, finding_id) references mapping_finding on delete cascade
);
create index on mapping_survey_sighting (employer_id, finding_id);
call wall('mapping_survey_sighting', 'select, insert');
