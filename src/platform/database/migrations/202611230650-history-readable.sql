-- The server looks whether the database is of its own version before it works in it.
insert into table_right values ('kysely_migration', 'select');
