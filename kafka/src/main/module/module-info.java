import org.jspecify.annotations.NullMarked;

/// Events to Kafka.
@NullMarked
module dev.lexigram.kafka {
    requires transitive dev.lexigram.contracts;
    requires transitive kafka.clients;
    requires static org.jspecify;

    exports dev.lexigram.kafka;
}
