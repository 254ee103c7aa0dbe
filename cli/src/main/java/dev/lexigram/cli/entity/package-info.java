/// The application's records, found among its classes or its sources.
@NullMarked
package dev.lexigram.cli.entity;

import org.jspecify.annotations.NullMarked;
