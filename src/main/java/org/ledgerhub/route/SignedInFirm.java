package org.ledgerhub.route;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.ledgerhub.json.Json;
import org.ledgerhub.register.Original;
import org.springframework.stereotype.Component;

/** Who pushes a document over HTTP, and what the sender is told. */
@Component("signedInFirm")
final class SignedInFirm {
    /** Request attribute in which the sign-in leaves the id of the firm. */
    static final String ATTRIBUTE = "org.ledgerhub.firm";

    /** Puts the firm of whoever signed in into the header; what a sender writes there itself is overwritten. */
    public void name(Exchange exchange) {
        Message message = exchange.getMessage();
        Object firm =
                message instanceof PlatformHttpMessage http ? http.getRequest().getAttribute(ATTRIBUTE) : null;
        if (firm == null) {
            throw new IllegalStateException("A pushed document without a firm: nobody is signed in.");
        }
        message.setHeader("firm", firm);
    }

    /** 202 with the original and its submissions. */
    public void answer(Exchange exchange) {
        Original original = exchange.getMessage().getBody(Original.class);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, 202);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage()
                .setBody(Json.write(Map.of(
                        "original",
                        Map.of(
                                "id", original.id(),
                                "sha256", original.sha256(),
                                "fileName", original.fileName(),
                                "size", original.size()),
                        "submissions",
                        List.copyOf(original.submissions()))));
    }
}
