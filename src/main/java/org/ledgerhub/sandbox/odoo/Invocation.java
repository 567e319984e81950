package org.ledgerhub.sandbox.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One method of one model with its arguments by name, however they were sent.
 *
 * @param ids the records it is called on, none for a method of the model
 * @param arguments by name
 */
record Invocation(String model, Method method, List<Integer> ids, ObjectNode arguments) {

    /** By position and by keyword, as both kinds of RPC send them. */
    static Invocation rpc(String model, String name, JsonNode positional, JsonNode keywords) {
        Method method = known(model, name, "Object " + model + " doesn't exist");
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        int first = method.onRecords() ? 1 : 0;
        for (int i = first;
                i < positional.size() && i - first < method.parameters().size();
                i++) {
            arguments.set(method.parameters().get(i - first), positional.get(i));
        }
        keywords.properties().forEach(entry -> arguments.set(entry.getKey(), entry.getValue()));
        arguments.remove("context");
        check(model, method, arguments);
        return new Invocation(model, method, method.onRecords() ? numbers(positional.path(0)) : List.of(), arguments);
    }

    /** By name, as JSON-2 sends them. */
    static Invocation named(String model, String name, JsonNode body) {
        Method method = known(model, name, "the model '" + model + "' does not exist");
        ObjectNode arguments = ((ObjectNode) body).deepCopy();
        List<Integer> ids = numbers(body.path("ids"));
        if (!method.onRecords() && body.has("ids")) {
            throw OdooError.arguments("cannot call " + model + "." + name + " with ids");
        }
        arguments.remove(List.of("ids", "context"));
        check(model, method, arguments);
        return new Invocation(model, method, ids, arguments);
    }

    JsonNode argument(String name) {
        return arguments.path(name);
    }

    private static Method known(String model, String name, String unknownModel) {
        if (!Schema.knows(model)) {
            throw OdooError.notFound(unknownModel);
        }
        if (name.startsWith("_")) {
            throw OdooError.access("Private methods (such as '" + model + "." + name + "') cannot be called remotely.");
        }
        return Method.named(name)
                .orElseThrow(() -> OdooError.notFound("The method '" + model + "." + name + "' does not exist"));
    }

    private static void check(String model, Method method, ObjectNode arguments) {
        for (var argument : arguments.properties()) {
            if (!method.parameters().contains(argument.getKey())) {
                String text =
                        model + "." + method + "() got an unexpected keyword argument '" + argument.getKey() + "'";
                throw method == Method.SEARCH_READ ? OdooError.type(text) : OdooError.arguments(text);
            }
        }
        boolean needed = method == Method.CREATE || method == Method.WRITE || method == Method.LOAD;
        if (needed && !arguments.has(method.parameters().getFirst())) {
            throw OdooError.arguments(
                    "missing a required argument: '" + method.parameters().getFirst() + "'");
        }
    }

    static List<Integer> numbers(JsonNode ids) {
        return ids.isNumber()
                ? List.of(ids.intValue())
                : StreamSupport.stream(ids.spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList();
    }
}
