-- One account per (issuer, sub). The person it is tied to is the one whom the issuer's claim named at the last sign-in.
create table account (
  employer_id uuid not null references employer,
  account_id uuid not null,
  issuer text not null,
  subject text not null,
  person_id uuid,
  -- As the issuer says, where no person is tied.
  name text check (name is null or person_id is null),
  language text check (language in ('sv', 'en')),
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  primary key (employer_id, account_id),
  unique (employer_id, issuer, subject)
);
call wall('account', 'select, insert, update');

-- Live sessions only: what has ended is deleted. The token itself is nowhere; the ID token is sealed with a key made of it.
create table session (
  employer_id uuid not null,
  session_hash bytea not null check (length(session_hash) = 32),
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  authenticated_at timestamptz not null,
  acr text,
  amr text[] not null,
  issuer_session text,
  sealed_id_token bytea,
  primary key (employer_id, session_hash),
  foreign key (employer_id, account_id) references account on delete cascade
);
create index on session (employer_id, account_id);
create index on session (employer_id, ends_at);
call wall('session', 'select, insert, update (last_seen_at), delete');

-- A sign-in under way, used up by its first answer. It belongs to the browser that began it.
create table sign_in_attempt (
  employer_id uuid not null references employer,
  state_hash bytea not null check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  nonce text not null,
  code_verifier text not null,
  return_path text not null,
  step_up boolean not null,
  ends_at timestamptz not null,
  primary key (employer_id, state_hash)
);
create index on sign_in_attempt (employer_id, ends_at);
call wall('sign_in_attempt', 'select, insert, delete');

-- Logout tokens that were obeyed, kept as long as they could be sent again.
create table used_logout_token (
  employer_id uuid not null references employer,
  token_hash bytea not null check (length(token_hash) = 32),
  ends_at timestamptz not null,
  primary key (employer_id, token_hash)
);
create index on used_logout_token (employer_id, ends_at);
call wall('used_logout_token', 'select, insert, delete');

-- Roles granted in the system itself, to a person or to an account without employment: the first administrator, an
-- auditor from outside. The organisation's roles lie in the organisation, where an import may change them.
create table role_grant (
  employer_id uuid not null references employer,
  holder_id uuid not null,
  role text not null,
  holder_kind text not null check (holder_kind in ('person', 'account'))
);
call two_timed('role_grant', 'holder_id, role');

-- Counts the transactions that may have changed who holds which role, so that roles can be remembered between requests
-- and yet a role that ends has ended for the next one: each request reads the count beside its session.
create table role_change (
  employer_id uuid primary key references employer,
  count bigint not null
);
call wall('role_change', 'select, insert, update');

create function count_role_change() returns trigger language plpgsql as $$
begin
  if current_setting('app.role_change_counted', true) is distinct from 'yes' then
    perform set_config('app.role_change_counted', 'yes', true);
    insert into role_change values (current_employer(), 1)
      on conflict (employer_id) do update set count = role_change.count + 1;
  end if;
  return null;
end $$;

-- Says that rows of a table decide who holds which role. Deferred to the commit, so that the one row that is counted in
-- is held no longer than that, however long an import takes.
create procedure decides_roles(of_table regclass) language plpgsql as $$
begin
  execute format('create constraint trigger role_change after insert or update or delete on %s
    deferrable initially deferred for each row execute function count_role_change()', of_table);
end $$;

call decides_roles('role_grant');
