package org.ledgerhub.sandbox.odoo;

import java.util.List;
import java.util.Map;

/** An exception of the server as its callers see it: the name of its class, a message, and a status over JSON-2. */
final class OdooError extends RuntimeException {
    private final String name;
    private final int status;

    private OdooError(String name, int status, String message) {
        super(message);
        this.name = name;
        this.status = status;
    }

    static OdooError user(String message) {
        return new OdooError("odoo.exceptions.UserError", 422, message);
    }

    static OdooError validation(String message) {
        return new OdooError("odoo.exceptions.ValidationError", 422, message);
    }

    /** A business refusal that offers a way out; over JSON-2 it looks like a broken server. */
    static OdooError redirect(String message) {
        return new OdooError("odoo.exceptions.RedirectWarning", 500, message);
    }

    static OdooError missing(String model, int id) {
        return new OdooError(
                "odoo.exceptions.MissingError",
                404,
                "Record does not exist or has been deleted.\n(Record: " + model + "(" + id + ",), User: 2)");
    }

    static OdooError access(String message) {
        return new OdooError("odoo.exceptions.AccessError", 403, message);
    }

    static OdooError denied() {
        return new OdooError("odoo.exceptions.AccessDenied", 403, "Access Denied");
    }

    static OdooError unauthorized(String message) {
        return new OdooError("werkzeug.exceptions.Unauthorized", 401, message);
    }

    static OdooError notFound(String message) {
        return new OdooError("werkzeug.exceptions.NotFound", 404, message);
    }

    static OdooError arguments(String message) {
        return new OdooError("werkzeug.exceptions.UnprocessableEntity", 422, message);
    }

    static OdooError badRequest(String message) {
        return new OdooError("werkzeug.exceptions.BadRequest", 400, message);
    }

    /** A wrong value or field: permanent, though its status is that of a broken server. */
    static OdooError value(String message) {
        return new OdooError("builtins.ValueError", 500, message);
    }

    static OdooError type(String message) {
        return new OdooError("builtins.TypeError", 500, message);
    }

    static OdooError database(String name) {
        return new OdooError(
                "psycopg2.OperationalError",
                500,
                "connection to server at \"localhost\" failed: FATAL:  database \"" + name + "\" does not exist");
    }

    int status() {
        return status;
    }

    /** The error as an object: {@code data} of JSON-RPC, the whole body of JSON-2. */
    Map<String, Object> body() {
        return Map.of(
                "name",
                name,
                "message",
                getMessage(),
                "arguments",
                List.of(getMessage()),
                "context",
                Map.of(),
                "debug",
                "Traceback (most recent call last):\n  File \"/usr/lib/python3/odoo/http.py\"\n" + name + ": "
                        + getMessage());
    }
}
