package dev.lexigram.kafka;

import dev.lexigram.contracts.event.EventMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/// Where messages go and what they say of their origin. Immutable and thread-safe; each method returns a copy.
///
/// @param topicOf the topic of a message
/// @param source which program the events come from, the CloudEvents attribute `source`
/// @param timeout how long a message may take at most until it is acknowledged
public record KafkaOptions(Function<EventMessage, String> topicOf, URI source, Duration timeout) {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final KafkaOptions DEFAULTS = new KafkaOptions(_ -> "events", URI.create("urn:lexigram"), LONGEST);

    /// @throws IllegalArgumentException when the timeout is not positive or the source is empty
    public KafkaOptions {
        Objects.requireNonNull(topicOf, "topicOf");
        if (!timeout.isPositive() || source.toString().isEmpty()) {
            throw new IllegalArgumentException("A publisher has a source and a timeout that is positive.");
        }
    }

    /// All messages to the topic `events`, from `urn:lexigram`, within 30 seconds.
    public static KafkaOptions defaults() {
        return DEFAULTS;
    }

    /// All messages to one topic.
    public KafkaOptions topic(String name) {
        Objects.requireNonNull(name, "name");
        return topicOf(_ -> name);
    }

    /// Each message to a topic of its own, such as one for each name. Messages of one subject are in order only
    /// within one topic.
    public KafkaOptions topicOf(Function<EventMessage, String> topic) {
        return new KafkaOptions(topic, source, timeout);
    }

    /// The program that the events come from: `o.source(URI.create("/shop/orders"))`.
    public KafkaOptions source(URI program) {
        return new KafkaOptions(topicOf, program, timeout);
    }

    /// How long a message may take at most. The caller's deadline may be earlier.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public KafkaOptions timeout(Duration most) {
        return new KafkaOptions(topicOf, source, most);
    }
}
