-- migrate:up
create index measurements_place_idx on measurements (place, at desc);

-- migrate:down
drop index measurements_place_idx;
