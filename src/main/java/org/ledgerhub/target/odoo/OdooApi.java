package org.ledgerhub.target.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Http;
import org.ledgerhub.target.Session;

/** Odoo as a signed-in user of one company sees it; a key that was refused is replaced once when that is possible. */
final class OdooApi {
    private final Http http = new Http(Query.JSON, OdooSpec.LONGEST_CALL);
    private final Servers servers = new Servers(http);
    private final Keys keys = new Keys(http);

    /** The bare result of a query in the company of the session; a write's caller has checked the fence. */
    JsonNode ask(Session session, Query query) throws CallFailure {
        Protocol protocol = servers.protocol(session);
        String secret = keys.secret(session, protocol);
        try {
            return once(session, protocol, secret, query);
        } catch (CallFailure failure) {
            if (failure.meaning() != CallFailure.Meaning.SIGN_IN || !keys.another(session, secret)) {
                throw failure;
            }
            return once(session, protocol, keys.secret(session, protocol), query);
        }
    }

    /** The records of a search or read. */
    List<JsonNode> list(Session session, Query query) throws CallFailure {
        List<JsonNode> records = new ArrayList<>();
        ask(session, query).forEach(records::add);
        return records;
    }

    int version(Session session) throws CallFailure {
        return servers.version(session);
    }

    private JsonNode once(Session session, Protocol protocol, String secret, Query query) throws CallFailure {
        int user = protocol instanceof Protocol.JsonRpc ? keys.user(session, secret) : 0;
        var access = new Protocol.Access(
                Servers.address(session),
                Objects.requireNonNullElse(session.setting(OdooSpec.DATABASE), ""),
                user,
                secret);
        try {
            return protocol.result(protocol.send(http, access, query, context(session, query)), query.write());
        } catch (Http.NotReached e) {
            throw Errors.notReached(e);
        } catch (Http.AnswerLost e) {
            throw query.write() ? Errors.answerLost(e) : Errors.notReached(e);
        }
    }

    private static ObjectNode context(Session session, Query query) {
        ObjectNode context = Query.JSON
                .createObjectNode()
                .put("lang", Objects.requireNonNullElse(session.setting(OdooSpec.LANGUAGE), "en_US"));
        if (!query.write()) {
            context.put("active_test", false); // what is archived is told apart here, not hidden there
        }
        if (!session.remoteDossier().isEmpty()) {
            context.putArray("allowed_company_ids").add(Integer.parseInt(session.remoteDossier()));
        }
        return context;
    }
}
