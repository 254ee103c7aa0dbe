/// Health of a component and of many.
@NullMarked
package dev.lexigram.contracts.health;

import org.jspecify.annotations.NullMarked;
