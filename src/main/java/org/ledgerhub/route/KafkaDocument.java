package org.ledgerhub.route;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.ledgerhub.document.Problem;
import org.ledgerhub.json.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A document on a topic: its headers before it is stored, its offset after. */
@Component("kafkaDocument")
final class KafkaDocument {
    private final String firm;
    private final String problems;
    private final ProducerTemplate producer;

    KafkaDocument(
            @Value("${hub.inbox.firm}") String firm,
            @Value("${hub.kafka.brokers}") String brokers,
            @Value("${hub.kafka.problems-topic}") String problems,
            ProducerTemplate producer) {
        this.firm = firm;
        this.problems = "kafka:" + problems + "?brokers=" + brokers;
        this.producer = producer;
    }

    /** Turns the record's headers and key into those of a document. */
    public void name(Exchange exchange) {
        Message message = exchange.getMessage();
        text(message, "firm");
        text(message, "dossier");
        text(message, "fileName");
        if (message.getHeader("firm") == null) {
            message.setHeader("firm", firm);
        }
        if (message.getHeader("dossier") == null) {
            message.setHeader("dossier", message.getHeader(KafkaConstants.KEY, String.class));
        }
        if (message.getHeader("fileName") == null) {
            message.setHeader(
                    "fileName",
                    message.getHeader(KafkaConstants.TOPIC, String.class) + "-"
                            + message.getHeader(KafkaConstants.PARTITION) + "-"
                            + message.getHeader(KafkaConstants.OFFSET));
        }
        message.setHeader("channel", "kafka");
    }

    /**
     * Commits the offset: the original is stored by now, or it was turned away for good and the topic of problems
     * says so. The record itself stays where it is.
     */
    public void settle(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof Admission.Refused refused) {
            producer.sendBodyAndHeader(
                    problems,
                    Json.write(complaint(message, refused.problem())),
                    KafkaConstants.KEY,
                    message.getHeader(KafkaConstants.KEY));
        }
        message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class).commit();
    }

    private static Map<String, Object> complaint(Message message, Problem problem) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("problem", problem);
        complaint.put("topic", message.getHeader(KafkaConstants.TOPIC, String.class));
        complaint.put("partition", message.getHeader(KafkaConstants.PARTITION, Integer.class));
        complaint.put("offset", message.getHeader(KafkaConstants.OFFSET, Long.class));
        complaint.put("fileName", message.getHeader("fileName", String.class));
        return complaint;
    }

    private static void text(Message message, String header) {
        if (message.getHeader(header) instanceof byte[] bytes) {
            message.setHeader(header, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
