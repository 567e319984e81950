package org.ledgerhub.route;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A document on a topic: its headers before it is stored, its offset after. */
@Component("kafkaDocument")
final class KafkaDocument {
    private final String firm;

    KafkaDocument(@Value("${hub.inbox.firm}") String firm) {
        this.firm = firm;
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

    /** Commits the offset: the original is stored by now. */
    public void commit(Exchange exchange) {
        exchange.getMessage()
                .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                .commit();
    }

    private static void text(Message message, String header) {
        if (message.getHeader(header) instanceof byte[] bytes) {
            message.setHeader(header, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
