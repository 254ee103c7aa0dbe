package dev.lexigram.kafka;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.EventPublishException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Publishes events to Kafka and waits until all replicas have them. Thread-safe: many virtual threads publish at
/// the same time through one connection to each broker.
///
/// ```
/// var kafka = KafkaPublisher.to(Map.of("bootstrap.servers", "localhost:9092"), o -> o.topic("orders"));
/// ```
///
/// Messages have the form of CloudEvents; see {@link KafkaMessages}. A message that was given up may still arrive,
/// and one that is published again arrives twice: consumers know it by its id.
public final class KafkaPublisher implements EventPublisher, AutoCloseable {

    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaOptions options;

    private KafkaPublisher(KafkaProducer<byte[], byte[]> producer, KafkaOptions options) {
        this.producer = producer;
        this.options = options;
    }

    /// A publisher for all messages in one topic, `events`.
    ///
    /// @param config the producer's configuration, such as `bootstrap.servers`, in the words of Kafka
    /// @throws ConfigurationException when Kafka refuses it, or acknowledged messages would not be safe with it
    public static KafkaPublisher to(Map<String, ?> config) {
        return to(config, options -> options);
    }

    /// As {@link #to(Map)}, with other options.
    public static KafkaPublisher to(Map<String, ?> config, UnaryOperator<KafkaOptions> change) {
        KafkaOptions options = change.apply(KafkaOptions.defaults());
        Map<String, Object> safe = ProducerConfigs.safe(config, options);
        try {
            return new KafkaPublisher(
                    new KafkaProducer<>(safe, new ByteArraySerializer(), new ByteArraySerializer()), options);
        } catch (KafkaException e) {
            throw new ConfigurationException(
                    Problem.of("Kafka refuses the producer's configuration.")
                            .hint("See the cause; the keys are those of org.apache.kafka.clients.producer."),
                    e);
        }
    }

    /// Sends a message and waits until all replicas have it.
    ///
    /// @throws EventPublishException when it was refused, or was not acknowledged within the publisher's timeout
    /// and the caller's deadline
    /// @throws InterruptedException when the thread was interrupted; the message may have arrived
    @Override
    public void publish(EventMessage message) throws InterruptedException {
        String topic = options.topicOf().apply(message);
        Duration left = left();
        if (!left.isPositive()) {
            throw late(message, topic, left, null);
        }
        CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
        ProducerRecord<byte[], byte[]> written = written(message, topic);
        // Sending waits for a broker if none is known, longer than the caller may want to.
        Thread sender = Thread.ofVirtual().name("lexigram-kafka").start(() -> send(written, acknowledged));
        try {
            acknowledged.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp(sender);
            throw late(message, topic, left, e);
        } catch (InterruptedException e) {
            giveUp(sender);
            throw e;
        } catch (ExecutionException e) {
            throw refused(message, topic, e.getCause());
        }
    }

    /// What still waits for a broker must not be sent after later messages of its subject.
    private static void giveUp(Thread sender) {
        sender.interrupt();
    }

    private Duration left() {
        return Deadline.current()
                .map(Deadline::remaining)
                .filter(time -> time.compareTo(options.timeout()) < 0)
                .orElse(options.timeout());
    }

    private ProducerRecord<byte[], byte[]> written(EventMessage message, String topic) {
        try {
            return KafkaMessages.write(message, topic, options.source());
        } catch (IllegalArgumentException e) {
            throw EventPublishException.lasting(
                    problem("The message cannot be written as a record.", message, topic)
                            .hint("Give it a topic, and its header another name."),
                    e);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> written, CompletableFuture<Boolean> acknowledged) {
        try {
            Future<RecordMetadata> _ = producer.send(written, (RecordMetadata _, @Nullable Exception failure) -> {
                if (failure == null) {
                    acknowledged.complete(true);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.completeExceptionally(e);
        }
    }

    private EventPublishException late(
            EventMessage message, String topic, Duration waited, @Nullable TimeoutException cause) {
        return EventPublishException.temporary(
                problem("The message was not acknowledged in time.", message, topic)
                        .with("waited", waited.toMillis() + " ms")
                        .hint("See whether the brokers can be reached and have the topic with enough replicas in sync;"
                                + " then publish it again."),
                cause);
    }

    private static EventPublishException refused(EventMessage message, String topic, @Nullable Throwable cause) {
        if (cause instanceof RecordTooLargeException) {
            return EventPublishException.lasting(
                    problem("The message is too large for Kafka.", message, topic)
                            .with("characters", message.payload().length())
                            .hint("Put less into the event, such as a reference; or raise max.request.size of the"
                                    + " producer and max.message.bytes of the topic."),
                    cause);
        }
        Problem problem = problem("The message was not delivered.", message, topic);
        return cause instanceof RetriableException
                ? EventPublishException.temporary(problem.hint("See the cause; publish it again."), cause)
                : EventPublishException.lasting(problem.hint("See the cause, and change what it names."), cause);
    }

    private static Problem problem(String sentence, EventMessage message, String topic) {
        return Problem.of(sentence)
                .with("topic", topic)
                .with("id", message.id())
                .with("name", message.name());
    }

    /// Waits a few seconds for what is on its way and closes the connections.
    @Override
    public void close() {
        producer.close(LAST_WAIT);
    }
}
