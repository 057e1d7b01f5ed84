-- Each employee who gets another manager is asked, once for each hand-over, what the new one should know.
create table handover_question (
  employer_id uuid not null references employer,
  question_id uuid not null,
  handover_id uuid not null,
  person_id uuid not null,
  primary key (employer_id, question_id),
  unique (employer_id, handover_id, person_id),
  foreign key (employer_id, handover_id) references handover,
  foreign key (employer_id, person_id) references person
);
create index on handover_question (employer_id, person_id);
call wall('handover_question', 'select, insert');
