package org.ledgerhub.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.delivery.Budgets;
import org.ledgerhub.delivery.MasterDataRefresh;
import org.ledgerhub.delivery.RemoteDossiers;
import org.ledgerhub.delivery.SignInEnds;
import org.ledgerhub.document.Problem;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.office.Connection;
import org.ledgerhub.office.Link;
import org.ledgerhub.office.SignIns;
import org.ledgerhub.target.Target;
import org.ledgerhub.target.TargetFailure;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The office's sign-ins at packages and hand-over places; secrets go in and never come out. */
@Api
@RequestMapping("/api/connections")
@Tag(name = "Connections")
class ConnectionsApi {
    private final Desk desk;
    private final MasterDataRefresh refresh;
    private final RemoteDossiers remoteDossiers;
    private final SignIns signIns;
    private final SignInEnds ends;
    private final Budgets budgets;
    private final Map<String, Target> targets;

    ConnectionsApi(
            Desk desk,
            MasterDataRefresh refresh,
            RemoteDossiers remoteDossiers,
            SignIns signIns,
            SignInEnds ends,
            Budgets budgets,
            List<Target> targets) {
        this.desk = desk;
        this.refresh = refresh;
        this.remoteDossiers = remoteDossiers;
        this.signIns = signIns;
        this.ends = ends;
        this.budgets = budgets;
        this.targets = targets.stream()
                .collect(Collectors.toMap(Target::name, target -> target, (one, other) -> one, TreeMap::new));
    }

    @GetMapping
    @Operation(summary = "All connections, with the ends of their sign-ins")
    Map<String, List<ConnectionView.Row>> all(@AuthenticationPrincipal SignedIn who) {
        Map<String, Instant> known = ends.of(who.firm());
        return Map.of(
                "items",
                desk.office(who).connections().stream()
                        .map(connection -> new ConnectionView.Row(connection, known.get(connection.id())))
                        .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One connection")
    ConnectionView view(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        return new ConnectionView(
                one(id, who),
                signIns.standing(who.firm(), id).orElse(null),
                ends.of(who.firm()).get(id),
                budgets.left(who.firm(), id));
    }

    @GetMapping("/{id}/links")
    @Operation(summary = "The dossiers it serves")
    Map<String, List<Link>> links(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return Map.of("items", desk.office(who).linksOf(id));
    }

    @GetMapping("/{id}/dossiers")
    @Operation(summary = "The sets of books that its sign-in can see, asked now")
    Map<String, List<Target.RemoteDossier>> dossiers(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return Map.of("items", remoteDossiers.of(who.firm(), id));
    }

    @GetMapping("/{id}/master-data")
    @Operation(summary = "What was fetched last of one set of books: accounts, journals, VAT codes, periods")
    MasterData masterData(
            @PathVariable String id, @RequestParam String remoteDossier, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        return desk.office(who)
                .masterData(id, remoteDossier)
                .orElseThrow(() -> Refused.unknown("master data of", remoteDossier));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a connection")
    Connection add(@RequestBody GivenConnection given, @AuthenticationPrincipal SignedIn who) {
        Target target = target(given);
        given.checkSecrets(target);
        return desk.office(who).save(given.of(who.firm(), UUID.randomUUID().toString(), target), given.secrets(target));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change or disable a connection; a secret left out stays as it is")
    Connection change(
            @PathVariable String id, @RequestBody GivenConnection given, @AuthenticationPrincipal SignedIn who) {
        Target target = target(given);
        if (!one(id, who).target().equals(target.name())) {
            throw Refused.invalid("A connection keeps its target.", "Add a new connection for the other target.");
        }
        return desk.office(who).save(given.of(who.firm(), id, target), given.secrets(target));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Sign in now and look what is there")
    Trial test(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        try {
            Trial works = new Trial(true, remoteDossiers.of(who.firm(), id), null);
            ends.look(who.firm(), id);
            return works;
        } catch (TargetFailure failure) {
            return new Trial(false, List.of(), failure.problem());
        }
    }

    /** How a test of a connection went. */
    record Trial(
            boolean works,
            List<Target.RemoteDossier> dossiers,
            @Nullable Problem problem) {}

    @PostMapping("/{id}/refresh")
    @Operation(summary = "Fetch the package's master data now")
    Map<String, Integer> refresh(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        one(id, who);
        int refreshed = refresh.refresh(who.firm(), id);
        ends.look(who.firm(), id);
        return Map.of("refreshed", refreshed);
    }

    private Connection one(String id, SignedIn who) {
        return desk.office(who).connection(id).orElseThrow(() -> Refused.unknown("connection", id));
    }

    private Target target(GivenConnection given) {
        String name = Require.text(given.target(), "target", 40);
        Target target = targets.get(name);
        if (target == null) {
            throw Refused.invalid(
                    "There is no target " + name + ".", "Use one of: " + String.join(", ", targets.keySet()) + ".");
        }
        return target;
    }
}
