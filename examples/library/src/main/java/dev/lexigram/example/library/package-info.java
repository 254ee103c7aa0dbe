/// A lending library whose schema is in migrations.
@NullMarked
package dev.lexigram.example.library;

import org.jspecify.annotations.NullMarked;
