/// Folders of Flyway, run by Flyway's own library.
@NullMarked
package dev.lexigram.sql.flyway;

import org.jspecify.annotations.NullMarked;
