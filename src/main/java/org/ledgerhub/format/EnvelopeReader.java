package org.ledgerhub.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Problem;

/** Reads the header of an envelope and holds it against the Peppol business message envelope (version 2.0). */
final class EnvelopeReader {
    private static final String PARTICIPANTS = "iso6523-actorid-upis";
    private static final List<String> MANDATORY_SCOPES = List.of("DOCUMENTID", "PROCESSID", "COUNTRY_C1");
    private static final Set<String> RESPONSE_TYPES = Set.of("ALWAYS_SEND", "FAILURE_ONLY");

    private final XmlCursor xml;
    private final List<Problem> findings = new ArrayList<>();
    private final Set<String> scopes = new HashSet<>();
    private final List<String> senders = new ArrayList<>();
    private final List<String> receivers = new ArrayList<>();
    private @Nullable String messageId;
    private @Nullable String standard;
    private @Nullable String type;

    EnvelopeReader(XmlCursor xml) {
        this.xml = xml;
    }

    Envelope read() throws IOException {
        int header = xml.depth();
        while (xml.nextChild(header)) {
            switch (xml.name()) {
                case "HeaderVersion" -> version(xml.text());
                case "Sender" -> participant("Sender", senders);
                case "Receiver" -> participant("Receiver", receivers);
                case "DocumentIdentification" -> identification();
                case "BusinessScope" -> scopes();
                default -> {}
            }
        }
        participants("Sender", senders);
        participants("Receiver", receivers);
        if (messageId == null) {
            tell("The envelope has no message id.", "/DocumentIdentification/InstanceIdentifier");
        }
        MANDATORY_SCOPES.stream()
                .filter(scope -> !scopes.contains(scope))
                .forEach(scope -> tell("The envelope lacks the scope " + scope + ".", "/BusinessScope"));
        Invoice.Network network = new Invoice.Network(messageId, first(senders), first(receivers));
        return new Envelope(network, standard, type, findings);
    }

    private void version(@Nullable String version) {
        if (!"1.0".equals(version)) {
            tell("The header version is " + version + ", not 1.0.", "/HeaderVersion");
        }
    }

    private void participant(String role, List<String> ids) throws IOException {
        int party = xml.depth();
        while (xml.nextChild(party)) {
            if (xml.name().equals("Identifier")) {
                String authority = xml.attribute("Authority");
                if (!PARTICIPANTS.equals(authority)) {
                    tell("The " + role + " is identified by " + authority + ".", "/" + role + "/Identifier");
                }
                String id = xml.text();
                if (id != null) {
                    ids.add(id);
                }
            }
        }
    }

    private void participants(String role, List<String> ids) {
        if (ids.isEmpty()) {
            tell("The envelope has no " + role + ".", "/" + role);
        } else if (ids.size() > 1) {
            tell("The envelope has more than one " + role + ": " + String.join(", ", ids) + ".", "/" + role);
        }
    }

    private void identification() throws IOException {
        int identification = xml.depth();
        while (xml.nextChild(identification)) {
            switch (xml.name()) {
                case "Standard" -> standard = xml.text();
                case "InstanceIdentifier" -> messageId = xml.text();
                case "Type" -> type = xml.text();
                default -> {}
            }
        }
    }

    private void scopes() throws IOException {
        int all = xml.depth();
        while (xml.nextChild(all)) {
            if (xml.name().equals("Scope")) {
                scope();
            }
        }
    }

    private void scope() throws IOException {
        int scope = xml.depth();
        String name = null;
        String value = null;
        String scheme = null;
        while (xml.nextChild(scope)) {
            switch (xml.name()) {
                case "Type" -> name = xml.text();
                case "InstanceIdentifier" -> value = xml.text();
                case "Identifier" -> scheme = xml.text();
                default -> {}
            }
        }
        if (name != null && value != null) {
            scopes.add(name);
        }
        if ("MLS_TO".equals(name) && scheme == null) {
            tell("The scope MLS_TO has no identifier scheme.", "/BusinessScope/Scope/Identifier");
        }
        if ("MLS_TYPE".equals(name) && (value == null || !RESPONSE_TYPES.contains(value))) {
            tell("The scope MLS_TYPE is " + value + ".", "/BusinessScope/Scope/InstanceIdentifier");
        }
    }

    private void tell(String message, String path) {
        findings.add(Envelope.invalid(message, path));
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }
}
