/// Conditions, orders and pages straight from the parameters of a request.
@NullMarked
package dev.lexigram.data.request;

import org.jspecify.annotations.NullMarked;
