-- migrate:up
update accounts set public_id = lower(hex(randomblob(16))) where public_id is null;

-- migrate:down
update accounts set public_id = null;
