-- migrate:up
update accounts set public_id = uuid() where public_id is null;

-- migrate:down
update accounts set public_id = null;
