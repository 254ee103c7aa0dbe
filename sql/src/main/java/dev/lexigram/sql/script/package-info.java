/// Texts of several statements.
@NullMarked
package dev.lexigram.sql.script;

import org.jspecify.annotations.NullMarked;
