/// Which rows a caller may see and write, held below every statement.
@NullMarked
package dev.lexigram.sql.security;

import org.jspecify.annotations.NullMarked;
