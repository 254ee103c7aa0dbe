-- lexigram: no-transaction
reindex table orders;
reindex database shop;
