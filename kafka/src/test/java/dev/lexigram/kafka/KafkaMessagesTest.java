package dev.lexigram.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.event.EventMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Records that other programs wrote, or that are no events.
class KafkaMessagesTest {

    private static final String ID = "0197a3b2-0000-7000-8000-000000000001";

    private static ConsumerRecord<byte[], byte[]> read(Map<String, String> headers) {
        var read = new ConsumerRecord<>("orders", 2, 40, bytes("key"), bytes("{}"));
        headers.forEach((name, value) -> read.headers().add(name, bytes(value)));
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEventOfAnotherProgramIsRead() {
        EventMessage message = KafkaMessages.read(read(Map.of(
                "ce_id", ID,
                "ce_type", "paid",
                "ce_time", "2026-11-21T12:00:00+02:00",
                "ce_dataschema", "s",
                "trace", "t")));
        Instant time = Instant.parse("2026-11-21T10:00:00Z");
        assertThat(message)
                .isEqualTo(new EventMessage(
                        UUID.fromString(ID), "paid", Optional.empty(), "{}", Map.of("trace", "t"), time, 1));
    }

    @Test
    void aRecordThatIsNoEventIsToldWithItsPlace() {
        assertThatThrownBy(() -> KafkaMessages.read(read(Map.of("ce_id", ID))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("ce_type")
                .hasMessageContaining("offset: 40");
        for (Map<String, String> wrong : List.of(
                Map.of("ce_id", "17", "ce_type", "paid"),
                Map.of("ce_id", ID, "ce_type", "paid", "ce_time", "noon"),
                Map.of("ce_id", ID, "ce_type", "paid", "ce_attempt", "x"))) {
            assertThatThrownBy(() -> KafkaMessages.read(read(wrong))).isInstanceOf(MappingException.class);
        }
        assertThatThrownBy(() -> KafkaMessages.read(new ConsumerRecord<>("orders", 2, 40, bytes("key"), null)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("value");
    }

    @Test
    void aHeaderThatHasTheNameOfAnAttributeIsRefused() {
        for (String name : new String[] {"ce_id", "content-type"}) {
            EventMessage message = new EventMessage(
                    UUID.randomUUID(), "paid", Optional.empty(), "{}", Map.of(name, "x"), Instant.EPOCH, 1);
            assertThatThrownBy(() -> KafkaMessages.write(message, "orders", URI.create("/shop")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }
}
