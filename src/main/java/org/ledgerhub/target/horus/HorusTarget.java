package org.ledgerhub.target.horus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.target.CallFailure;
import org.ledgerhub.target.Delivery;
import org.ledgerhub.target.FolderShelf;
import org.ledgerhub.target.HandOver;
import org.ledgerhub.target.Outcome;
import org.ledgerhub.target.Session;
import org.ledgerhub.target.Spec;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Horus as a target: files by a folder, or entries over its interface. */
@Component
final class HorusTarget implements Target {
    private final HorusApi api = new HorusApi();
    private final ApiTemplate template;
    private final Spec spec;

    HorusTarget(@Value("${hub.mappings:}") String mappings) {
        template = ApiTemplate.of(mappings);
        spec = HorusSpec.of(template);
    }

    @Override
    public String name() {
        return "horus";
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<RemoteDossier> dossiers(Session session) {
        if (byFolder(session)) {
            shelf(session);
            return List.of();
        }
        ApiTemplate.Call folders = template.call("folders");
        List<RemoteDossier> found = new ArrayList<>();
        for (JsonNode folder : read(folders, session)) {
            folders.field(folder, "id")
                    .ifPresent(id -> found.add(new RemoteDossier(
                            id,
                            folders.field(folder, "name").orElse(id),
                            folders.field(folder, "vatId").orElse(null))));
        }
        return found;
    }

    @Override
    public MasterData masterData(Session session) {
        if (byFolder(session)) {
            return MasterData.EMPTY;
        }
        return new MasterData(accounts(session), List.of(), List.of(), List.of(), axes(session), List.of());
    }

    private List<MasterData.Account> accounts(Session session) {
        ApiTemplate.Call accounts = template.call("accounts");
        List<MasterData.Account> found = new ArrayList<>();
        for (JsonNode account : read(accounts, session)) {
            accounts.field(account, "code")
                    .ifPresent(code -> found.add(new MasterData.Account(
                            code, accounts.field(account, "name").orElse(""), false)));
        }
        return found;
    }

    private List<MasterData.Axis> axes(Session session) {
        ApiTemplate.Call axes = template.call("axes");
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (JsonNode value : read(axes, session)) {
            String axis = axes.field(value, "axis").orElse("");
            axes.field(value, "code")
                    .ifPresent(code -> values.computeIfAbsent(axis, first -> new ArrayList<>())
                            .add(code));
        }
        return values.entrySet().stream()
                .map(axis -> new MasterData.Axis(axis.getKey(), axis.getKey(), axis.getValue()))
                .toList();
    }

    @Override
    public List<Outcome> book(List<Delivery> lane, Session session) {
        if (byFolder(session)) {
            try {
                return new HandOver(shelf(session), session).book(lane);
            } catch (TargetFailure down) {
                return List.of(new Outcome.Unreachable(down.problem(), null));
            }
        }
        HorusEntries entries = new HorusEntries(api, template, session);
        List<Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : lane) {
            if (session.ending()) {
                break;
            }
            Outcome outcome = entries.book(delivery);
            outcomes.add(outcome);
            if (outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Uncertain) {
                break;
            }
        }
        return outcomes;
    }

    @Override
    public Map<Delivery, Optional<Outcome.Booked>> find(List<Delivery> deliveries, Session session) {
        if (byFolder(session)) {
            return new HandOver(shelf(session), session).find(deliveries);
        }
        HorusEntries entries = new HorusEntries(api, template, session);
        Map<Delivery, Optional<Outcome.Booked>> found = new LinkedHashMap<>();
        try {
            for (Delivery delivery : deliveries) {
                found.put(delivery, entries.find(delivery));
            }
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
        return found;
    }

    @Override
    public Optional<Posting> inLedger(Delivery delivery, Session session) {
        return byFolder(session) ? new HandOver(shelf(session), session).entry(delivery) : Optional.empty();
    }

    private Iterable<JsonNode> read(ApiTemplate.Call call, Session session) {
        try {
            return call.list(api.read(call, Words.of(session), session));
        } catch (CallFailure failure) {
            throw failure.asTargetFailure();
        }
    }

    private static FolderShelf shelf(Session session) {
        return FolderShelf.in(session.setting(HorusSpec.DIRECTORY));
    }

    /** Whatever is not said to go over the interface goes by folder. */
    private static boolean byFolder(Session session) {
        return !HorusSpec.BY_API.equals(session.setting(HorusSpec.WAY));
    }
}
