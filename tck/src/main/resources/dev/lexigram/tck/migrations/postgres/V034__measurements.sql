-- migrate:up
create table measurements (
    at timestamp(6) with time zone not null,
    place varchar(40) not null,
    value double precision
) partition by range (at);
create table measurements_2025 partition of measurements for values from ('2025-01-01 00:00:00+00') to ('2026-01-01 00:00:00+00');
create table measurements_later partition of measurements default;

-- migrate:down
drop table measurements;
