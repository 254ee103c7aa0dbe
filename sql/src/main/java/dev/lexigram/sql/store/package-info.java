/// State by key and locks by name, in tables of their own on any SQL database.
@NullMarked
package dev.lexigram.sql.store;

import org.jspecify.annotations.NullMarked;
