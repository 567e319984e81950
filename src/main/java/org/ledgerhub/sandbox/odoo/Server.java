package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** Does what an invocation asks, within its transaction, and answers with its bare result. */
final class Server {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Server() {}

    static JsonNode run(Invocation call, Caller caller, Transaction tx) {
        return switch (call.method()) {
            case SEARCH_READ -> Orm.read(call.model(), search(call, caller, tx), call.argument("fields"), caller, tx);
            case SEARCH -> Computed.ids(search(call, caller, tx));
            case SEARCH_COUNT -> JSON.numberNode(search(call, caller, tx).size());
            case READ -> Orm.read(call.model(), there(call, tx), call.argument("fields"), caller, tx);
            case CREATE -> create(call, caller, tx);
            case WRITE -> write(call, caller, tx);
            case UNLINK -> unlink(call, caller, tx);
            case LOAD -> new Loading(caller, tx).load(call.model(), call.argument("fields"), call.argument("data"));
            case GET_EXTERNAL_ID -> externalIds(call, caller, tx);
            case FIELDS_GET -> fields(call, caller);
            case HAS_ACCESS, CHECK_ACCESS_RIGHTS ->
                BooleanNode.valueOf(
                        Rights.allowed(call.model(), call.argument("operation").asText(), caller));
            case CONTEXT_GET ->
                JSON.objectNode()
                        .put("lang", "en_US")
                        .put("tz", "Europe/Brussels")
                        .put("uid", caller.user());
            default -> button(call, caller, tx);
        };
    }

    /** What a person does with a button; success is false or nothing at all, never true. */
    private static JsonNode button(Invocation call, Caller caller, Transaction tx) {
        if (call.method() == Method.CREATE_DOCUMENT_FROM_ATTACHMENT) {
            return UblImport.of(call, caller, tx);
        }
        if (!call.model().equals(Moves.MODEL)) {
            throw OdooError.notFound("The method '" + call.model() + "." + call.method() + "' does not exist");
        }
        switch (call.method()) {
            case ACTION_POST -> Posting.post(call.ids(), caller, tx);
            case BUTTON_DRAFT -> Posting.draft(call.ids(), caller, tx);
            case BUTTON_CANCEL -> Posting.cancel(call.ids(), tx);
            default -> throw OdooError.user("This method can only be accessed over HTTP");
        }
        return call.method() == Method.ACTION_POST ? BooleanNode.FALSE : NullNode.getInstance();
    }

    private static List<ObjectNode> search(Invocation call, Caller caller, Transaction tx) {
        JsonNode domain = call.argument("domain");
        return Orm.page(
                Orm.search(call.model(), domain.isMissingNode() ? JSON.arrayNode() : domain, caller, tx),
                call.argument("offset").asInt(),
                call.argument("limit").asInt(),
                call.argument("order").asText(""));
    }

    /** Reading what is not there gives nothing, without an error. */
    private static List<ObjectNode> there(Invocation call, Transaction tx) {
        return call.ids().stream()
                .flatMap(id -> tx.find(call.model(), id).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static JsonNode create(Invocation call, Caller caller, Transaction tx) {
        JsonNode vals = call.argument("vals_list");
        if (vals.isObject()) {
            return JSON.numberNode(Orm.create(call.model(), vals.deepCopy(), caller, tx));
        }
        ArrayNode ids = JSON.arrayNode();
        vals.forEach(one -> ids.add(Orm.create(call.model(), one.deepCopy(), caller, tx)));
        return ids;
    }

    private static JsonNode write(Invocation call, Caller caller, Transaction tx) {
        call.ids()
                .forEach(id -> Orm.write(call.model(), id, call.argument("vals").deepCopy(), caller, tx));
        return BooleanNode.TRUE;
    }

    private static JsonNode unlink(Invocation call, Caller caller, Transaction tx) {
        call.ids().forEach(id -> Orm.unlink(call.model(), id, caller, tx));
        return BooleanNode.TRUE;
    }

    private static JsonNode externalIds(Invocation call, Caller caller, Transaction tx) {
        ObjectNode answer = JSON.objectNode();
        call.ids().forEach(id -> answer.put(String.valueOf(id), ExternalIds.of(call.model(), id, caller, tx)));
        return answer;
    }

    private static JsonNode fields(Invocation call, Caller caller) {
        ObjectNode answer = JSON.objectNode();
        Schema.fields(call.model(), caller.edition())
                .forEach(field -> answer.putObject(field.name())
                        .put("type", field.type().name().toLowerCase(java.util.Locale.ROOT))
                        .put("relation", field.comodel()));
        return answer;
    }
}
