package org.ledgerhub.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A Kafka broker in a process of its own, its own controller, which can be killed and started again. */
final class Broker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = Program.freePort();
    private Process process;

    /** Starts it and makes the topic of documents. */
    Broker(Path folder, int partitions) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        int controller = Program.freePort();
        Files.writeString(folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controller, folder.resolve("log")));
        int formatted = java("kafka.tools.StorageTool", "format", "-t", "bGVkZ2VyaHViLWNoYW9zMQ", "-c")
                .waitFor();
        if (formatted != 0) {
            throw new IOException("The broker's folder could not be made, see " + folder.resolve("broker.log"));
        }
        process = java("kafka.Kafka");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            Awaitility.await("the broker, see " + folder.resolve("broker.log"))
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
            admin.createTopics(List.of(new NewTopic("ledgerhub.documents", partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IOException(refused);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Appends a document to the topic, the dossier as its key; returns once it is there. */
    void publish(String firm, Paper paper) throws IOException, InterruptedException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("ledgerhub.documents", paper.dossier(), paper.content());
        record.headers().add("firm", firm.getBytes(StandardCharsets.UTF_8));
        record.headers().add("fileName", paper.name().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                address(),
                "acks",
                "all",
                "delivery.timeout.ms",
                8_000,
                "request.timeout.ms",
                4_000,
                "max.block.ms",
                8_000,
                "linger.ms",
                0);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unsure) {
            throw new IOException(unsure);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void again() throws IOException {
        process = java("kafka.Kafka");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A program of the broker's on the class path of this one; the file of settings is its last argument. */
    private Process java(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                program));
        command.addAll(List.of(arguments));
        command.add(folder.resolve("server.properties").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    /** Libraries only: the hub's own settings of logging and of Spring are none of the broker's. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                List.of(all.split(File.pathSeparator)).stream()
                        .filter(place -> place.endsWith(".jar"))
                        .toList());
    }
}
