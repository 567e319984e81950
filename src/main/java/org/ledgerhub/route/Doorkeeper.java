package org.ledgerhub.route;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one file from a receiving route into the register. */
@Component
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    private final Register register;
    private final Office office;

    Doorkeeper(Register register, Office office) {
        this.register = register;
        this.office = office;
    }

    /**
     * Stores the body; no body is an empty file. A dossier that the firm does not have is no reason to refuse: the
     * document then looks for its dossier itself, and is held when nobody owns it.
     *
     * @throws IOException when the bytes can't be stored just now; the sender must keep them and come again
     */
    public Admission store(
            @Nullable InputStream body,
            @Header("firm") String firm,
            @Header("dossier") @Nullable String dossier,
            @Header("channel") String channel,
            @Header(Exchange.FILE_NAME) @Nullable String fileName,
            @Header("fileName") @Nullable String givenName)
            throws IOException {
        String name = name(givenName, fileName);
        if (office.firms().stream().noneMatch(known -> known.id().equals(firm))) {
            return refused(name, channel, firm, unknown(firm));
        }
        String known = dossier != null && office.of(firm).dossier(dossier).isPresent() ? dossier : null;
        Register.Arrival arrival = new Register.Arrival(firm, known, channel, name);
        try {
            Register.Received received = register.receive(arrival, body == null ? InputStream.nullInputStream() : body);
            return new Admission.Stored(received.original(), received.known());
        } catch (Register.TooLarge large) {
            return refused(name, channel, firm, tooLarge(large));
        }
    }

    private static Problem unknown(String firm) {
        return Problem.error(
                "firm-unknown", "There is no firm " + firm + ".", "Correct the header firm, then send it again.");
    }

    private static Problem tooLarge(Register.TooLarge large) {
        return Problem.error("too-large", large.getMessage(), "Split the file, or raise hub.limits.upload.");
    }

    private static Admission refused(String name, String channel, String firm, Problem problem) {
        LOG.warn("Turned away: {} by {} for {}: {}", name, channel, firm, problem);
        return new Admission.Refused(problem);
    }

    private static String name(@Nullable String given, @Nullable String file) {
        String name = given != null ? given : file != null ? file : "document";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
