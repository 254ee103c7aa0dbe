/// What has happened in the domain, and how others learn of it.
@NullMarked
package dev.lexigram.contracts.event;

import org.jspecify.annotations.NullMarked;
