-- What a row of an earlier register said when it was read in: read again, only what differs is changed, and nothing of
-- what has been handled here since (`case_revision` is then another).
create table register_row (
  employer_id uuid not null,
  source_id text not null,
  case_id uuid not null,
  cells jsonb not null,
  case_revision integer not null,
  -- The SHA-256 of the paper that came along.
  document_hash text,
  read_in_at timestamptz not null,
  primary key (employer_id, source_id),
  foreign key (employer_id, case_id) references case_file
);
create unique index on register_row (employer_id, case_id);
call wall('register_row', 'select, insert, update (cells, case_revision, document_hash, read_in_at)');

-- How the employer's own list is read: their columns and words, in the shape of `register/mapping.ts`.
create table register_mapping (
  employer_id uuid not null references employer,
  mapping jsonb not null,
  saved_at timestamptz not null,
  primary key (employer_id)
);
call wall('register_mapping', 'select, insert, update (mapping, saved_at)');
