/// What callers may ask of a repository.
@NullMarked
package dev.lexigram.contracts.repository;

import org.jspecify.annotations.NullMarked;
