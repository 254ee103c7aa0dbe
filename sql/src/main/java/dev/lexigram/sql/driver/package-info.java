/// What a backend module provides: connections, error translation, inspection.
@NullMarked
package dev.lexigram.sql.driver;

import org.jspecify.annotations.NullMarked;
