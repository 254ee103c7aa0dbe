/// Events to Kafka, and back.
@NullMarked
package dev.lexigram.kafka;

import org.jspecify.annotations.NullMarked;
