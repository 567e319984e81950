package org.ledgerhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody of an office who connects targets and sends documents, over REST alone. */
final class MonthOffice {
    /** Where the packages send people back to; they insist on HTTPS. */
    static final String ADDRESS = "https://hub.example";

    private final Site site;
    private final Client hub;

    MonthOffice(Site site) {
        this.site = site;
        this.hub = site.hub();
    }

    /**
     * A target that is connected.
     *
     * @param id of the connection
     * @param remoteDossier the set of books that was chosen
     * @param remoteName its name there
     */
    record Connected(MonthPlace place, String id, String remoteDossier, String remoteName) {}

    /** Connects a target, chooses its books, links a client with them and fetches the master data. */
    Connected connect(MonthPlace place) throws IOException, InterruptedException {
        String id = hub.send("POST", "/api/connections", """
                        {"name":"Month in %1$s","target":"%2$s","fields":{%3$s}}""".formatted(place, place.target(), place.fields(site)))
                .path("id")
                .asText();
        signIn(place, id);
        Connected connected = choose(place, id);
        Party owner = place.owner();
        hub.send("PUT", "/api/dossiers/" + place.dossier(), """
                {"name":"%s","enterpriseNumber":"%s","vatId":"%s","accounts":["%s"],"confirmOpening":false,
                 "startDate":"2026-01-01","version":0}""".formatted(
                        owner.name(), owner.enterpriseNumber(), owner.vatId(), owner.iban()));
        hub.send("PUT", "/api/links/" + place.dossier(), """
                {"dossier":"%s","connection":"%s","purpose":"books","remoteDossier":"%s","settings":{%s}}""".formatted(
                        place.dossier(), id, connected.remoteDossier(), settings(place)));
        hub.send("POST", "/api/connections/" + id + "/refresh", "");
        return connected;
    }

    /** Where the package is signed in to at its own page, a person consents there and comes back with a code. */
    void signIn(MonthPlace place, String connection) throws IOException, InterruptedException {
        JsonNode fields = target(place).at("/spec/oauth");
        if (fields.isMissingNode() || place == MonthPlace.HORUS || place == MonthPlace.OCTOPUS) {
            return;
        }
        URI page = URI.create(hub.send("POST", "/api/connections/" + connection + "/sign-in", "")
                .path("address")
                .asText());
        URI callback = URI.create(site.standIns().submit(page, "decision=allow&user=demo&password=demo"));
        hub.follow(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    private Connected choose(MonthPlace place, String id) throws IOException, InterruptedException {
        String wanted = place.books();
        if (wanted == null) {
            return new Connected(place, id, place.dossier(), place.dossier());
        }
        for (JsonNode one : hub.get("/api/connections/" + id + "/dossiers").path("items")) {
            if (one.path("name").asText().startsWith(wanted)) {
                return new Connected(
                        place,
                        id,
                        one.path("id").asText(),
                        wanted.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            }
        }
        throw new IllegalStateException(place + " shows no books of " + wanted);
    }

    private JsonNode target(MonthPlace place) throws IOException, InterruptedException {
        for (JsonNode target : hub.get("/api/targets").path("items")) {
            if (target.path("name").asText().equals(place.target())) {
                return target;
            }
        }
        throw new IllegalStateException("This hub has no target " + place.target());
    }

    private static String settings(MonthPlace place) {
        return place.journals().entrySet().stream()
                .map(journal -> "\"" + journal.getKey() + "\":\"" + journal.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    /** Sends a document for a client; gives the id of its submission. */
    String send(MonthPlace place, MonthPaper paper) throws IOException, InterruptedException {
        return hub.upload("/api/documents?dossier=" + place.dossier() + "&fileName=" + paper.file(), paper.content())
                .at("/submissions/0/id")
                .asText();
    }

    /** What a client's documents came to. */
    record Progress(int booked, List<String> others) {}

    Progress progress(MonthPlace place) throws IOException, InterruptedException {
        int booked = 0;
        List<String> others = new ArrayList<>();
        for (JsonNode item :
                hub.get("/api/submissions?limit=500&dossier=" + place.dossier()).path("items")) {
            String status = item.path("status").asText();
            boolean attention = item.path("attention").asBoolean();
            if (status.equals("booked")) {
                booked++;
            }
            if (attention || !status.equals("booked")) {
                others.add("%s %s: %s"
                        .formatted(
                                item.at("/original/fileName").asText(),
                                attention ? status + " with attention" : status,
                                item.at("/problem/message").asText()));
            }
        }
        return new Progress(booked, others);
    }
}
