package dev.lexigram.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;

/// A broker of the tests' own, which is its own controller, on free ports of this machine.
final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Properties config;
    private final String address;
    private KafkaRaftServer server;

    private Broker(Properties config, String address) {
        this.config = config;
        this.address = address;
        this.server = started(config);
    }

    static Broker in(Path directory) throws IOException {
        Properties config = new Properties();
        List<Integer> ports = freePorts();
        String address = "localhost:" + ports.get(0);
        String controller = "localhost:" + ports.get(1);
        config.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "listeners", "PLAINTEXT://" + address + ",CONTROLLER://" + controller,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", directory.resolve("log").toString(),
                "offsets.topic.replication.factor", "1",
                "auto.create.topics.enable", "false"));
        config.setProperty("num.network.threads", "1");
        config.setProperty("num.io.threads", "2");
        config.setProperty("group.initial.rebalance.delay.ms", "0");
        format(directory, config);
        return new Broker(config, address);
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    private static void format(Path directory, Properties config) throws IOException {
        Path file = directory.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            config.store(out, null);
        }
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        StorageTool.execute(arguments, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static KafkaRaftServer started(Properties config) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(config), Time.SYSTEM);
        server.startup();
        return server;
    }

    String address() {
        return address;
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    void startAgain() {
        server = started(config);
    }

    void createTopic(String name, int partitions) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// The first records of a topic, in order within each partition.
    List<ConsumerRecord<byte[], byte[]>> read(String topic, int records) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        Map<String, Object> reader = Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reader, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (all.size() < records && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        stop();
    }
}
