-- migrate:up
create fulltext index products_words_idx on products (title);

-- migrate:down
drop index products_words_idx on products;
