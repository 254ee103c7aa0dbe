set lock_timeout = '2s';
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
alter table events detach partition events_2020;
