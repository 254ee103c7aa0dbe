/// Migrations: changes of a schema as files or code, applied in order and once each.
@NullMarked
package dev.lexigram.sql.migration;

import org.jspecify.annotations.NullMarked;
