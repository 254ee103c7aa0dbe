-- migrate:up
create virtual table product_words using fts5 (title, content='products', content_rowid='id');

-- migrate:down
drop table product_words;
