package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Http;

/** How a query is put to a server and its answer understood. */
sealed interface Protocol {

    /** Where and as whom it is asked. */
    record Access(String address, String database, int user, String secret) {}

    Http.Answer send(Http http, Access access, Query query, ObjectNode context) throws Http.NotReached, Http.AnswerLost;

    /** The bare result, or what Odoo says is wrong. */
    JsonNode result(Http.Answer answer, boolean write) throws CallFailure;

    /** Version 19 and later: the method in the path, named arguments, the key as bearer, errors by status. */
    record Json2() implements Protocol {
        @Override
        public Http.Answer send(Http http, Access access, Query query, ObjectNode context)
                throws Http.NotReached, Http.AnswerLost {
            ObjectNode body = Query.JSON.createObjectNode();
            query.arguments().forEach(body::set);
            if (query.ids() != null) {
                body.set("ids", query.ids());
            }
            body.set("context", context);
            Map<String, String> headers =
                    Map.of("Authorization", "bearer " + access.secret(), "X-Odoo-Database", access.database());
            return http.call(
                    "POST",
                    URI.create(access.address() + "/json/2/" + query.model() + "/" + query.method()),
                    headers,
                    body);
        }

        @Override
        public JsonNode result(Http.Answer answer, boolean write) throws CallFailure {
            if (answer.ok()) {
                return answer.body();
            }
            if (!answer.body().has("name")) {
                throw Errors.status(answer.status(), write);
            }
            throw Errors.told(
                    answer.body().path("name").asText(),
                    answer.body().path("message").asText());
        }
    }

    /** All versions: arguments by position, database, user and secret with every call, errors with status 200. */
    record JsonRpc() implements Protocol {
        @Override
        public Http.Answer send(Http http, Access access, Query query, ObjectNode context)
                throws Http.NotReached, Http.AnswerLost {
            ArrayNode arguments = Query.JSON.createArrayNode();
            if (query.ids() != null) {
                arguments.add(query.ids());
            }
            query.arguments().values().forEach(arguments::add);
            ArrayNode call = Query.JSON.createArrayNode();
            call.add(access.database()).add(access.user()).add(access.secret());
            call.add(query.model())
                    .add(query.method())
                    .add(arguments)
                    .addObject()
                    .set("context", context);
            return http.call(
                    "POST",
                    URI.create(access.address() + "/jsonrpc"),
                    Map.of(),
                    envelope("object", "execute_kw", call));
        }

        @Override
        public JsonNode result(Http.Answer answer, boolean write) throws CallFailure {
            JsonNode error = answer.body().path("error");
            if (!error.isMissingNode()) {
                throw Errors.told(
                        error.path("data").path("name").asText(),
                        error.path("data")
                                .path("message")
                                .asText(error.path("message").asText()));
            }
            if (!answer.ok() || !answer.body().has("result")) {
                throw Errors.status(answer.ok() ? 500 : answer.status(), write);
            }
            return answer.body().path("result");
        }

        static ObjectNode envelope(String service, String method, ArrayNode arguments) {
            ObjectNode body = Query.JSON
                    .createObjectNode()
                    .put("jsonrpc", "2.0")
                    .put("method", "call")
                    .put("id", 1);
            body.putObject("params")
                    .put("service", service)
                    .put("method", method)
                    .set("args", arguments);
            return body;
        }
    }
}
