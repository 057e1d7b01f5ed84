-- The employers of this installation. The one table of ours without a wall: sign-in must find the employer first.
create table employer (
  employer_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$')
);

-- The employer that the transaction works for; null shows and takes nothing.
create function current_employer() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.employer', true), '')::uuid;

-- What the server's role may do with each table; granted anew after every migration, so that a restored database
-- with another role name gets the same rights.
create table table_right (
  table_name text primary key,
  privileges text not null
);
insert into table_right values ('employer', 'select, insert'), ('table_right', 'select');

-- Puts a table behind the employer wall and says what the server may do with it.
create procedure wall(of_table regclass, privileges text) language plpgsql as $$
begin
  execute format('alter table %s alter column employer_id set default current_employer()', of_table);
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format(
    'create policy employer_wall on %s using (employer_id = nullif(current_setting(''app.employer'', true), '''')::uuid)',
    of_table
  );
  insert into table_right values (of_table::text, privileges);
end $$;

-- Gives a table its two times (see two-timed-table.ts): the columns, the wall, and that one key is never held to be
-- two things from the same day. Rows are closed, never deleted.
create procedure two_timed(of_table regclass, key_columns text) language plpgsql as $$
begin
  execute format('alter table %s
    add column row_id bigint generated always as identity,
    add column valid_from date not null,
    add column valid_to date not null,
    add column known_from timestamptz not null,
    add column known_to timestamptz not null,
    add column entry_id uuid not null,
    add primary key (employer_id, row_id),
    add check (valid_from < valid_to),
    add check (known_from <= known_to)', of_table);
  execute format('create unique index on %s (employer_id, %s, valid_from) where known_to = ''infinity''',
    of_table, key_columns);
  execute format('create index on %s (employer_id, %s, known_from)', of_table, key_columns);
  call wall(of_table, 'select, insert, update (known_to)');
end $$;
