/// Secrets in a table, encrypted.
@NullMarked
package dev.lexigram.sql.secrets;

import org.jspecify.annotations.NullMarked;
