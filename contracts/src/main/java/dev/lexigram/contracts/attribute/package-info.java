/// The static metamodel: the attributes of entities as typed constants, `User_.age.ge(18)`.
@NullMarked
package dev.lexigram.contracts.attribute;

import org.jspecify.annotations.NullMarked;
