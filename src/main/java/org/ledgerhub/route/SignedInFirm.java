package org.ledgerhub.route;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.springframework.stereotype.Component;

/** The firm of whoever pushes a document over HTTP. */
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
}
