-- migrate:up
create table memberships (
    account_id integer not null,
    organisation_id integer not null,
    role varchar(20) not null default 'member',
    primary key (account_id, organisation_id),
    constraint memberships_account_fkey foreign key (account_id) references accounts (id) on delete cascade,
    constraint memberships_organisation_fkey foreign key (organisation_id) references organisations (id) on delete cascade
);
create index memberships_organisation_idx on memberships (organisation_id, role desc);

-- migrate:down
drop table memberships;
