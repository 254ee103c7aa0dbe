package dev.lexigram.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.EventPublishException;
import dev.lexigram.contracts.event.EventMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Publishing to a real broker.
class KafkaPublisherTest {

    private static Broker broker;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        broker = Broker.in(directory);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static KafkaPublisher publisher(UnaryOperator<KafkaOptions> options) {
        return KafkaPublisher.to(Map.of("bootstrap.servers", broker.address()), options);
    }

    private static EventMessage message(String subject, String payload) {
        Instant time = Instant.parse("2026-11-21T10:15:30.123456Z");
        return new EventMessage(
                UUID.randomUUID(), "order.placed", Optional.of(subject), payload, Map.of("tenant", "Ægir"), time, 3);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> all = new HashMap<>();
        read.headers().forEach(header -> all.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return all;
    }

    @Test
    void aMessageArrivesInTheFormOfCloudEvents() throws Exception {
        broker.createTopic("orders", 1);
        EventMessage message = message("order:17", "{\"item\":\"pén\"}");
        try (KafkaPublisher publisher = publisher(o -> o.topic("orders").source(URI.create("/shop")))) {
            publisher.publish(message);
        }
        ConsumerRecord<byte[], byte[]> read = broker.read("orders", 1).getFirst();
        assertThat(new String(read.key(), StandardCharsets.UTF_8)).isEqualTo("order:17");
        assertThat(new String(read.value(), StandardCharsets.UTF_8)).isEqualTo("{\"item\":\"pén\"}");
        assertThat(headers(read))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", message.id().toString(),
                        "ce_type", "order.placed",
                        "ce_source", "/shop",
                        "ce_time", "2026-11-21T10:15:30.123456Z",
                        "ce_subject", "order:17",
                        "ce_attempt", "3",
                        "content-type", "application/json",
                        "tenant", "Ægir"));
        assertThat(KafkaMessages.read(read)).isEqualTo(message);
    }

    @Test
    void aMessageChoosesItsTopic() throws Exception {
        broker.createTopic("topic.order.placed", 1);
        EventMessage message =
                new EventMessage(UUID.randomUUID(), "order.placed", Optional.empty(), "{}", Map.of(), Instant.EPOCH, 1);
        try (KafkaPublisher publisher = publisher(o -> o.topicOf(m -> "topic." + m.name()))) {
            publisher.publish(message);
        }
        ConsumerRecord<byte[], byte[]> read =
                broker.read("topic.order.placed", 1).getFirst();
        assertThat(new String(read.key(), StandardCharsets.UTF_8))
                .isEqualTo(message.id().toString());
        assertThat(KafkaMessages.read(read)).isEqualTo(message);
    }

    @Test
    void messagesOfASubjectStayInOrderWhileManyArePublished() throws Exception {
        broker.createTopic("many", 4);
        int subjects = 64;
        int each = 25;
        try (KafkaPublisher publisher = publisher(o -> o.topic("many"))) {
            List<FutureTask<Boolean>> all = IntStream.range(0, subjects)
                    .mapToObj(subject -> started(() -> {
                        for (int i = 0; i < each; i++) {
                            publisher.publish(message("s" + subject, Integer.toString(i)));
                        }
                    }))
                    .toList();
            for (FutureTask<Boolean> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        Map<String, List<Integer>> bySubject = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> read : broker.read("many", subjects * each)) {
            EventMessage message = KafkaMessages.read(read);
            bySubject
                    .computeIfAbsent(message.subject().orElseThrow(), none -> new ArrayList<>())
                    .add(Integer.valueOf(message.payload()));
        }
        List<Integer> expected = IntStream.range(0, each).boxed().toList();
        assertThat(bySubject)
                .hasSize(subjects)
                .allSatisfy((subject, numbers) -> assertThat(numbers).isEqualTo(expected));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static FutureTask<Boolean> started(Work work) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void aBrokerThatIsAwayIsToldInTimeAndFoundAgain() throws Exception {
        broker.createTopic("away", 1);
        try (KafkaPublisher publisher = publisher(o -> o.topic("away").timeout(Duration.ofSeconds(60)))) {
            publisher.publish(message("s", "1"));
            broker.stop();
            long start = System.nanoTime();
            EventPublishException error = catchThrowableOfType(
                    EventPublishException.class,
                    () -> Deadline.in(Duration.ofMillis(700)).call(() -> {
                        publisher.publish(message("s", "2"));
                        return true;
                    }));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(error.code()).isEqualTo("LEX_ERR_EVENT_003");
            assertThat(error.retryable()).isTrue();
            assertThat(error).hasMessageContaining("not acknowledged in time").hasMessageContaining("topic: away");
            broker.startAgain();
            publisher.publish(message("s", "3"));
        }
        // The second was given up by its caller. If the client had it already it comes, but never after the third.
        assertThat(broker.read("away", 2))
                .extracting(read -> KafkaMessages.read(read).payload())
                .startsWith("1")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeadlineThatIsOverSendsNothing() {
        try (KafkaPublisher publisher = publisher(o -> o.topic("none"))) {
            Deadline over = Deadline.in(Duration.ofNanos(1));
            assertThatThrownBy(() -> over.call(() -> {
                        publisher.publish(message("s", "{}"));
                        return true;
                    }))
                    .isInstanceOf(EventPublishException.class);
        }
    }

    @Test
    void aTopicThatIsNotThereIsTold() {
        try (KafkaPublisher publisher = publisher(o -> o.topic("missing").timeout(Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> publisher.publish(message("s", "{}")))
                    .isInstanceOfSatisfying(
                            EventPublishException.class,
                            e -> assertThat(e.retryable()).isTrue())
                    .hasMessageContaining("topic: missing");
        }
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedForGood() throws Exception {
        broker.createTopic("small", 1);
        try (KafkaPublisher publisher = publisher(o -> o.topic("small"))) {
            assertThatThrownBy(() -> publisher.publish(message("s", "x".repeat(1_100_000))))
                    .isInstanceOfSatisfying(
                            EventPublishException.class,
                            e -> assertThat(e.retryable()).isFalse())
                    .hasMessageContaining("too large")
                    .hasMessageContaining("max.request.size")
                    .hasMessageNotContaining("xxxx")
                    .hasCauseInstanceOf(RecordTooLargeException.class);
            publisher.publish(message("s", "{}"));
        }
    }

    @Test
    void anInterruptedCallerIsLetGo() throws Exception {
        try (KafkaPublisher publisher = publisher(o -> o.topic("missing"))) {
            FutureTask<Boolean> task = new FutureTask<>(() -> {
                publisher.publish(message("s", "{}"));
                return true;
            });
            Thread caller = Thread.ofVirtual().start(task);
            caller.interrupt();
            assertThatThrownBy(() -> task.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aConfigurationThatIsNotSafeIsRefused() {
        for (Map<String, Object> unsafe : List.<Map<String, Object>>of(
                Map.of("acks", "1"),
                Map.of("acks", 0),
                Map.of("enable.idempotence", false),
                Map.of("transactional.id", "t"),
                Map.of("value.serializer", "a.b.C"))) {
            Map<String, Object> config = new HashMap<>(unsafe);
            config.put("bootstrap.servers", broker.address());
            assertThatThrownBy(() -> KafkaPublisher.to(config))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(unsafe.keySet().iterator().next());
        }
        assertThatThrownBy(() -> KafkaPublisher.to(Map.of("bootstrap.servers", "no port")))
                .isInstanceOf(ConfigurationException.class);
        KafkaPublisher.to(Map.of("bootstrap.servers", broker.address(), "acks", "-1", "enable.idempotence", "true"))
                .close();
    }
}
