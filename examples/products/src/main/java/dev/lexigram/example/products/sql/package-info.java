/// Products in SQL.
@NullMarked
package dev.lexigram.example.products.sql;

import org.jspecify.annotations.NullMarked;
