package org.ledgerhub.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a filter close the client's connection without a byte of an answer, as a killed server or a cut line would.
 * The servlet API has no such call, Tomcat's own response has; a valve is where it can be reached.
 */
final class ConnectionAbort extends ValveBase {
    private static final String ATTRIBUTE = ConnectionAbort.class.getName();

    ConnectionAbort() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable abort = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        request.setAttribute(ATTRIBUTE, abort);
        getNext().invoke(request, response);
    }

    /** Closes the connection now; nothing written to the response from here on leaves. */
    static void of(ServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof Runnable abort)) {
            throw new IllegalStateException("losing an answer needs the embedded Tomcat");
        }
        abort.run();
    }
}
