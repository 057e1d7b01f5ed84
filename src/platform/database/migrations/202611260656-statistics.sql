-- Counts all tables anew. The server owns none of them, and only their owner may (a right of its own comes with
-- PostgreSQL 17): so it is the owner who does it, this and nothing else. In one order, so that two never wait for each other.
create function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_table text;
begin
  for of_table in select table_name from public.table_right order by table_name loop
    execute format('analyze %s', of_table::regclass);
  end loop;
end $$;
