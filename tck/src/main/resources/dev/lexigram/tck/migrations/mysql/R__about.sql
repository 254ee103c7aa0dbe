create or replace view about as select 'shop; all of it' as name, 1 as edition;
