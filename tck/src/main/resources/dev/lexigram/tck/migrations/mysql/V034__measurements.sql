-- migrate:up
create table measurements (
    at datetime(6) not null,
    place varchar(40) not null,
    value double
) partition by range (year(at)) (
    partition p2025 values less than (2026),
    partition later values less than maxvalue
);

-- migrate:down
drop table measurements;
