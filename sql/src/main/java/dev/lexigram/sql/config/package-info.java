/// How a database is configured: one record per concern.
@NullMarked
package dev.lexigram.sql.config;

import org.jspecify.annotations.NullMarked;
