-- How an authority's journal numbers (diarienummer) look; one without a row has its code as prefix. `authority_id` is null
-- for an employer whose matters belong to no committee.
create table journal_series (
  employer_id uuid not null references employer,
  authority_id uuid,
  prefix text not null check (prefix <> ''),
  pattern text not null check (pattern <> ''),
  unique nulls not distinct (employer_id, authority_id),
  unique (employer_id, prefix)
);
call wall('journal_series', 'select, insert, update (prefix, pattern)');

-- The latest number of a year. Taking the next one locks the row until the transaction ends, so that a number that was
-- rolled back is taken by the next.
create table journal_counter (
  employer_id uuid not null references employer,
  authority_id uuid,
  year integer not null check (year between 1900 and 9999),
  latest integer not null check (latest > 0),
  unique nulls not distinct (employer_id, authority_id, year)
);
call wall('journal_counter', 'select, insert, update (latest)');

-- The numbers and whose they are. One from another system is kept as it was written and may stand with several subjects.
create table journal_number (
  employer_id uuid not null references employer,
  number text not null check (number <> ''),
  subject_kind text not null,
  subject_id uuid not null,
  authority_id uuid,
  year integer,
  ordinal integer,
  noted_at timestamptz not null,
  primary key (employer_id, number, subject_kind, subject_id),
  check ((year is null) = (ordinal is null))
);
create unique index journal_number_allotted on journal_number (employer_id, number) where ordinal is not null;
create index on journal_number (employer_id, subject_kind, subject_id);
call wall('journal_number', 'select, insert');

create table document_settings (
  employer_id uuid primary key references employer,
  attachment_megabytes integer not null check (attachment_megabytes between 1 and 200)
);
call wall('document_settings', 'select, insert, update (attachment_megabytes)');

-- A document of a subject: a case, an agreement, a run. What it says lies in its versions.
create table document (
  employer_id uuid not null references employer,
  document_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- Whose archive it belongs to.
  authority_id uuid,
  -- Whom it is about and is delivered to.
  person_id uuid,
  kind text not null check (kind <> ''),
  title text not null check (title <> ''),
  language text not null check (language in ('sv', 'en')),
  journal_number text,
  -- [{ field, law, presumption }]
  secrecy jsonb not null,
  latest_version integer not null check (latest_version > 0),
  primary key (employer_id, document_id)
);
create index on document (employer_id, subject_kind, subject_id);
create index on document (employer_id, person_id);
call wall('document', 'select, insert, update (latest_version)');

-- The units by which a document is reached: each of the employments that it concerns.
create table document_unit (
  employer_id uuid not null,
  document_id uuid not null,
  unit_id uuid not null,
  primary key (employer_id, document_id, unit_id),
  foreign key (employer_id, document_id) references document
);
call wall('document_unit', 'select, insert');

-- What a document says, as bytes that never change: a change is another version.
create table document_version (
  employer_id uuid not null,
  document_id uuid not null,
  version integer not null check (version > 0),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_size bigint not null check (file_size > 0),
  file_type text not null,
  file_name text not null check (file_name <> ''),
  -- How it came: set by us, uploaded as it is, or signed elsewhere and brought in.
  origin text not null check (origin in ('rendered', 'uploaded', 'external')),
  made_at timestamptz not null,
  made_by uuid,
  entry_id uuid not null,
  primary key (employer_id, document_id, version),
  foreign key (employer_id, document_id) references document
);
create index on document_version (employer_id, file_hash);
call wall('document_version', 'select, insert');

-- Who is to sign a document, in that order on the paper.
create table document_signatory (
  employer_id uuid not null,
  document_id uuid not null,
  person_id uuid not null,
  role text not null,
  place integer not null,
  primary key (employer_id, document_id, person_id),
  foreign key (employer_id, document_id) references document
);
create index on document_signatory (employer_id, person_id);
call wall('document_signatory', 'select, insert');

-- Who signed which version, in whose place when they stood in for somebody.
create table document_signature (
  employer_id uuid not null,
  document_id uuid not null,
  version integer not null,
  -- The signatory whose signature it is.
  signatory_id uuid not null,
  signed_by uuid not null,
  role text not null,
  method text not null check (method in ('in-product', 'external')),
  file_hash text not null,
  signed_at timestamptz not null,
  signed_on date not null,
  -- How the signer proved who they are, if the issuer said.
  acr text,
  entry_id uuid not null,
  primary key (employer_id, document_id, version, signatory_id),
  foreign key (employer_id, document_id, version) references document_version
);
call wall('document_signature', 'select, insert');

-- How a version reached the person it is for (delgivning), and whether they say so themselves.
create table document_delivery (
  employer_id uuid not null,
  delivery_id uuid not null,
  document_id uuid not null,
  version integer not null,
  person_id uuid not null,
  channel text not null check (channel in ('in-product', 'handed-over', 'post', 'registered-post', 'digital-mail')),
  delivered_on date not null,
  evidence text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  entry_id uuid not null,
  acknowledged_at timestamptz,
  primary key (employer_id, delivery_id),
  foreign key (employer_id, document_id, version) references document_version
);
create index on document_delivery (employer_id, document_id);
create index on document_delivery (employer_id, person_id) where acknowledged_at is null;
call wall('document_delivery', 'select, insert, update (acknowledged_at)');

-- What is on its way to the personal file (personalakt), and the receipt: filed by whom, when, where.
create table outbox_item (
  employer_id uuid not null,
  item_id uuid not null,
  document_id uuid not null,
  version integer not null,
  queued_at timestamptz not null,
  attempts integer not null default 0,
  try_at timestamptz not null,
  -- The code of what went wrong the last time.
  fault text,
  sent_at timestamptz,
  filed_on date,
  filed_where text check (filed_where <> ''),
  filed_by uuid,
  filed_at timestamptz,
  primary key (employer_id, item_id),
  unique (employer_id, document_id, version),
  foreign key (employer_id, document_id, version) references document_version,
  check (num_nulls(filed_on, filed_where, filed_at) in (0, 3))
);
create index on outbox_item (employer_id, try_at) where sent_at is null and filed_at is null;
create index on outbox_item (employer_id, queued_at) where filed_at is null;
call wall('outbox_item', 'select, insert, update (attempts, try_at, fault, sent_at, filed_on, filed_where, filed_by, filed_at)');
