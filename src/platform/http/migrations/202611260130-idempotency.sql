-- Answers to requests that came with an Idempotency-Key, so that a repeat is answered and not carried out again.
-- `status` is null while the first request is under way, and stays so when nobody knows how it ended.
create table idempotent_request (
  employer_id uuid not null references employer,
  account text not null,
  route text not null,
  key text not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  claimed_at timestamptz not null,
  status integer check (status between 200 and 299),
  headers jsonb,
  body text,
  primary key (employer_id, account, route, key)
);
create index on idempotent_request (employer_id, claimed_at);
call wall('idempotent_request', 'select, insert, update (status, headers, body), delete');
