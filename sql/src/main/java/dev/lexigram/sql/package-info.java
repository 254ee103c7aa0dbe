/// Where SQL databases are opened and wired into an application.
@NullMarked
package dev.lexigram.sql;

import org.jspecify.annotations.NullMarked;
