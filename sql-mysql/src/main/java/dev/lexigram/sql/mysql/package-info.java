/// The backend for MySQL and MariaDB.
@NullMarked
package dev.lexigram.sql.mysql;

import org.jspecify.annotations.NullMarked;
