package org.ledgerhub.route;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.office.Office;
import org.ledgerhub.register.Original;
import org.ledgerhub.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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
     * Stores the body. A dossier that the firm does not have is no reason to refuse: the document then looks for its
     * dossier itself, and is held when nobody owns it.
     */
    public Original store(
            InputStream body,
            @Header("firm") String firm,
            @Header("dossier") @Nullable String dossier,
            @Header("channel") String channel,
            @Header(Exchange.FILE_NAME) @Nullable String fileName,
            @Header("fileName") @Nullable String givenName)
            throws IOException {
        String known = dossier != null && office.of(firm).dossier(dossier).isPresent() ? dossier : null;
        Register.Arrival arrival = new Register.Arrival(firm, known, channel, name(givenName, fileName));
        Register.Received received = register.receive(arrival, body);
        try (MDC.MDCCloseable reference =
                MDC.putCloseable(SpineSteps.REFERENCE, received.original().id())) {
            LOG.info(
                    "{} {} by {} for {}{}",
                    received.known() ? "Known already:" : "Received",
                    received.original().fileName(),
                    channel,
                    firm,
                    known == null ? "" : "/" + known);
        }
        return received.original();
    }

    private static String name(@Nullable String given, @Nullable String file) {
        String name = given != null ? given : file != null ? file : "document";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
