set lock_timeout = '2s';
alter table bookings add constraint apart exclude using gist (room with =, during with &&);
