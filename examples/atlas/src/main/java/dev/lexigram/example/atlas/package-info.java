/// The demo: data that every JDK carries, loaded into a database and asked about.
@NullMarked
package dev.lexigram.example.atlas;

import org.jspecify.annotations.NullMarked;
