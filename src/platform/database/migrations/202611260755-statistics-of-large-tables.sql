-- A table of a few rows is better not counted at all: what PostgreSQL then believes of it is wrong as soon as thousands come
-- that are unlike the first, and an import that writes them and reads them again in one transaction took minutes.
create or replace function refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_table text;
begin
  for of_table in
    select table_name from public.table_right where pg_relation_size(table_name::regclass) > 500000 order by table_name
  loop
    execute format('analyze %s', of_table::regclass);
  end loop;
end $$;
