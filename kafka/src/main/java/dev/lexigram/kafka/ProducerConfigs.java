package dev.lexigram.kafka;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;

/// What a producer must be told so that an acknowledged message is safe.
final class ProducerConfigs {

    private static final String REASON_ACKS =
            "A message would be acknowledged before it is with all replicas, and lost with the broker that has it.";
    private static final String REASON_IDEMPOTENCE =
            "A repetition inside of the client would store a message twice or out of order.";
    private static final String REASON_SERIALIZER = "Keys and values are written as UTF-8 here.";
    private static final String REASON_TRANSACTIONS =
            "A message is published when it is acknowledged, not at the end of a transaction of Kafka.";

    private ProducerConfigs() {}

    /// The caller's configuration with what it leaves open.
    ///
    /// @throws ConfigurationException when it says something else
    static Map<String, Object> safe(Map<String, ?> config, KafkaOptions options) {
        only(config, ProducerConfig.ACKS_CONFIG, Set.of("all", "-1"), REASON_ACKS);
        only(config, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, Set.of("true"), REASON_IDEMPOTENCE);
        only(config, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, Set.of(), REASON_SERIALIZER);
        only(config, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, Set.of(), REASON_SERIALIZER);
        only(config, ProducerConfig.TRANSACTIONAL_ID_CONFIG, Set.of(), REASON_TRANSACTIONS);
        Map<String, Object> all = new HashMap<>();
        // The client must not give up later than the caller, or messages would pile up while a broker is away.
        int timeout = (int) Math.min(options.timeout().toMillis(), Integer.MAX_VALUE);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, timeout / 2));
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // With several, a broker whose partition is not ready may refuse the first and take the second: a partition
        // without records has no order that it would miss, and the first is then refused until its time is over.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.putAll(config);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return all;
    }

    private static void only(Map<String, ?> config, String key, Set<String> allowed, String reason) {
        Object value = config.get(key);
        if (value != null && !allowed.contains(value.toString())) {
            throw new ConfigurationException(Problem.of("The producer's configuration is not safe for events.")
                    .with("key", key)
                    .with("value", value)
                    .with("allowed", allowed)
                    .hint(reason + " Leave it out."));
        }
    }
}
