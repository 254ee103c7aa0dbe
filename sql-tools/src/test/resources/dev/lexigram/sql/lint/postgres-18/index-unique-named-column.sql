create unique index "Orders_Key" on shop.orders ("index", total);
