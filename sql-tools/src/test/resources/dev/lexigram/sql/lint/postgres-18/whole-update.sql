update orders set state = 'where';
