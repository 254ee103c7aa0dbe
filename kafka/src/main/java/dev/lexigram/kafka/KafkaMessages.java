package dev.lexigram.kafka;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Messages as records of Kafka, in the binary mode of CloudEvents 1.0: the value is the event's JSON, and the
/// headers say what it is. Its subject is the record's key, so messages of one subject stay in order.
public final class KafkaMessages {

    private static final String PREFIX = "ce_";
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String ATTEMPT = "ce_attempt";
    private static final String CONTENT_TYPE = "content-type";

    private KafkaMessages() {}

    /// A message as a record for a topic. Its own headers keep their names.
    ///
    /// @throws IllegalArgumentException when a header's name is `content-type` or begins with `ce_`
    public static ProducerRecord<byte[], byte[]> write(EventMessage message, String topic, URI source) {
        String key = message.subject().orElseGet(() -> message.id().toString());
        var written = new ProducerRecord<>(topic, bytes(key), bytes(message.payload()));
        Headers headers = written.headers();
        message.headers().forEach((name, value) -> headers.add(free(name), bytes(value)));
        headers.add("ce_specversion", bytes("1.0"));
        headers.add(ID, bytes(message.id().toString()));
        headers.add(TYPE, bytes(message.name()));
        headers.add("ce_source", bytes(source.toString()));
        headers.add(TIME, bytes(message.occurredAt().toString()));
        message.subject().ifPresent(subject -> headers.add(SUBJECT, bytes(subject)));
        headers.add(ATTEMPT, bytes(Integer.toString(message.attempt())));
        headers.add(CONTENT_TYPE, bytes("application/json"));
        return written;
    }

    private static String free(String name) {
        if (isOurs(name)) {
            throw new IllegalArgumentException("A message's header must not be called '" + name + "' in Kafka.");
        }
        return name;
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PREFIX) || name.equals(CONTENT_TYPE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The message that a record holds, also one of another program that writes CloudEvents in binary mode; further
    /// attributes of such a one are left out.
    ///
    /// @throws MappingException when there is no value, or no id that is a UUID, or no type
    public static EventMessage read(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> all = new HashMap<>();
        for (Header header : read.headers()) {
            if (header.value() != null) {
                all.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        byte[] value = read.value();
        if (value == null) {
            throw unreadable(read, "value", null);
        }
        try {
            return new EventMessage(
                    UUID.fromString(needed(read, all, ID)),
                    needed(read, all, TYPE),
                    Optional.ofNullable(all.get(SUBJECT)),
                    new String(value, StandardCharsets.UTF_8),
                    further(all),
                    time(read, all),
                    Integer.parseInt(all.getOrDefault(ATTEMPT, "1")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable(read, "a header", e);
        }
    }

    private static String needed(ConsumerRecord<?, ?> read, Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw unreadable(read, name, null);
        }
        return value;
    }

    private static Instant time(ConsumerRecord<?, ?> read, Map<String, String> headers) {
        String text = headers.get(TIME);
        return text == null
                ? Instant.ofEpochMilli(read.timestamp())
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Map<String, String> further(Map<String, String> headers) {
        Map<String, String> others = new HashMap<>(headers);
        others.keySet().removeIf(KafkaMessages::isOurs);
        return others;
    }

    private static MappingException unreadable(ConsumerRecord<?, ?> read, String what, @Nullable Exception cause) {
        return new MappingException(
                Problem.of("The record is no event in the form of CloudEvents.")
                        .with("topic", read.topic())
                        .with("partition", read.partition())
                        .with("offset", read.offset())
                        .with("wrong", what)
                        .hint("Let another consumer take the records of this topic that are no events."),
                cause);
    }
}
