alter table orders alter column total set not null;
alter table orders add constraint c check (total > 0);
