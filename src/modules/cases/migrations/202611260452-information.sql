-- What the employer tells of what can make something impermissible (LOA 7 a §), in versions that never change.
create table information_text (
  employer_id uuid not null references employer,
  text_id uuid not null,
  kind text not null,
  number integer not null,
  words_sv text not null check (words_sv <> ''),
  words_en text not null check (words_en <> ''),
  written_at timestamptz not null,
  written_by uuid,
  primary key (employer_id, text_id),
  unique (employer_id, kind, number)
);
call wall('information_text', 'select, insert');

-- Who was given which version, when and how, for each employment.
create table information_given (
  employer_id uuid not null,
  text_id uuid not null,
  employment_id uuid not null,
  channel text not null check (channel in ('page', 'mail', 'meeting', 'paper')),
  given_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (employer_id, employment_id, text_id),
  foreign key (employer_id, text_id) references information_text,
  foreign key (employer_id, employment_id) references employment
);
create index on information_given (employer_id, text_id);
call wall('information_given', 'select, insert');
