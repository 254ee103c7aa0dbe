-- migrate:up
alter table orders modify column status enum('new', 'paid', 'sent', 'cancelled') not null default 'new';

-- migrate:down
alter table orders modify column status enum('new', 'paid', 'sent') not null default 'new';
