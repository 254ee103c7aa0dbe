drop view if exists about;
create view about as select 'shop; all of it' as name, 1 as edition;
