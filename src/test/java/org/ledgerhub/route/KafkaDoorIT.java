package org.ledgerhub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ledgerhub.Hub.soon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ledgerhub.BakeryInvoice;
import org.ledgerhub.Hub;
import org.ledgerhub.KeptOriginals;
import org.ledgerhub.LogLines;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@WithOpenDoors
class KafkaDoorIT {
    private static final TopicPartition DOCUMENTS = new TopicPartition("ledgerhub.documents", 0);
    private static final TopicPartition PROBLEMS = new TopicPartition("ledgerhub.problems", 0);

    private final Hub hub;
    private final String brokers;

    KafkaDoorIT(Hub hub, EmbeddedKafkaKraftBroker broker) {
        this.hub = hub;
        this.brokers = broker.getBrokersAsString();
    }

    @Test
    void recordIsBookedAndItsOffsetCommitted() throws Exception {
        long offset = send(BakeryInvoice.numbered("K-TAKEN"), Map.of("fileName", "taken-kafka.xml"));

        soon().until(() -> hub.timesBooked("K-TAKEN") == 1);
        soon().until(() -> committed() > offset);
        assertThat(hub.submissions("taken-kafka.xml"))
                .singleElement()
                .satisfies(submission ->
                        assertThat(submission.at("/original/channel").asText()).isEqualTo("kafka"));
    }

    @Test
    void firmOfTheHeaderGetsTheDocument() throws Exception {
        String firm = hub.newFirm();

        send(BakeryInvoice.numbered("K-OTHER"), Map.of("fileName", "other-kafka.xml", "firm", firm));

        soon().until(() -> hub.admin(firm).get("/api/submissions").text().contains("other-kafka.xml"));
        assertThat(hub.submissions("other-kafka.xml")).isEmpty();
    }

    @Test
    void unreadableRecordIsHeldAndTheOffsetMovesOn() throws Exception {
        long offset = send(new byte[] {0, 1, 2, 3, (byte) 0xff}, Map.of("fileName", "poison.bin"));

        soon().until(() -> committed() > offset);
        soon().untilAsserted(() -> assertThat(hub.submissions("poison.bin"))
                .singleElement()
                .satisfies(submission ->
                        assertThat(submission.get("status").asText()).isEqualTo("held")));
    }

    @Test
    void recordForAnUnknownFirmIsToldAsAProblemAndTheOffsetMovesOn() throws Exception {
        long offset = send(
                BakeryInvoice.numbered("K-NOBODY"), Map.of("fileName", "nobody-kafka.xml", "firm", "no-such-firm"));

        soon().until(() -> committed() > offset);
        List<String> problems = problems();
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("firm-unknown", "no-such-firm", "nobody-kafka.xml", "\"offset\":" + offset));
    }

    @Test
    void recordWithoutAValueIsHeldAndTheOffsetMovesOn() throws Exception {
        long offset = send(null, Map.of("fileName", "nothing-kafka.bin"));

        soon().until(() -> committed() > offset);
        soon().untilAsserted(() -> assertThat(hub.submissions("nothing-kafka.bin"))
                .singleElement()
                .satisfies(submission ->
                        assertThat(submission.get("status").asText()).isEqualTo("held")));
    }

    @Test
    void offsetIsNotCommittedBeforeTheOriginalIsStoredAndEachTryWaitsLonger() throws Exception {
        byte[] document = hub.originals().obstructable("K-OBSTRUCTED");
        long offset;
        try (LogLines lines = new LogLines("", Level.WARN);
                KeptOriginals.Obstacle obstacle = hub.originals().obstruct(document)) {
            offset = send(document, Map.of("fileName", "obstructed-kafka.xml"));
            await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(() -> committed() <= offset);

            assertThat(lines.all())
                    .allSatisfy(line -> assertThat(line.getFormattedMessage())
                            .contains("obstructed-kafka.xml could not be stored"));
            assertThat(lines.all()).hasSizeBetween(3, 6);
            assertThat(lines.all().stream().skip(1))
                    .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
            assertThat(pauses(lines.all())).isSorted();
        }

        soon().until(() -> hub.timesBooked("K-OBSTRUCTED") == 1);
        soon().until(() -> committed() > offset);
    }

    private static List<Long> pauses(List<ILoggingEvent> lines) {
        return IntStream.range(1, lines.size())
                .mapToObj(i -> lines.get(i).getTimeStamp() - lines.get(i - 1).getTimeStamp())
                .toList();
    }

    private long send(byte @Nullable [] content, Map<String, String> headers) throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(DOCUMENTS.topic(), "bakkerij-peeters", content);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get().offset();
        }
    }

    /** The next offset that the hub's group would read, 0 before it committed any. */
    private long committed() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets("ledgerhub")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(DOCUMENTS);
            return offset == null ? 0 : offset.offset();
        }
    }

    private List<String> problems() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PROBLEMS));
            consumer.seekToBeginning(List.of(PROBLEMS));
            List<String> values = new ArrayList<>();
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(10))) {
                values.add(record.value());
            }
            return values;
        }
    }
}
