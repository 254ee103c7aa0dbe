-- migrate:up
alter table products add column words tsvector generated always as (to_tsvector('simple', title)) stored;
create index products_words_idx on products using gin (words);

-- migrate:down
drop index products_words_idx;
alter table products drop column words;
