/// What the compiler writes down of the statements and tables that repositories use, for tools to check.
@NullMarked
package dev.lexigram.sql.manifest;

import org.jspecify.annotations.NullMarked;
