package org.ledgerhub.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calls that every stand-in answers beside its package's own: books, faults, calls, reset. */
@RestController
@InSandbox
@RequestMapping("/sandbox/{target}")
class CommonCalls {
    private final List<StandIn> standIns;

    CommonCalls(List<StandIn> standIns) {
        this.standIns = standIns;
    }

    @GetMapping("/_books")
    ResponseEntity<byte[]> books(@PathVariable String target) {
        return Json.answer(200, standIn(target).books());
    }

    /** Calls since the last reset: {@code signIn}, {@code read}, {@code write}, most in a minute, turned away as too many. */
    @GetMapping("/_calls")
    ResponseEntity<byte[]> calls(@PathVariable String target) {
        Trouble trouble = standIn(target).trouble();
        Map<StandIn.Call, Long> calls = trouble.calls();
        return Json.answer(
                200,
                Map.of(
                        "signIn", calls.getOrDefault(StandIn.Call.SIGN_IN, 0L),
                        "read", calls.getOrDefault(StandIn.Call.READ, 0L),
                        "write", calls.getOrDefault(StandIn.Call.WRITE, 0L),
                        "busiestMinute", trouble.busiestMinute(),
                        "turnedAway", trouble.turnedAway()));
    }

    @GetMapping("/_faults")
    ResponseEntity<byte[]> faults(@PathVariable String target) {
        return Json.answer(200, standIn(target).trouble().faults());
    }

    /** Takes the body as it comes: what curl sends without a content type counts as a form otherwise. */
    @PostMapping("/_faults")
    ResponseEntity<byte[]> replaceFaults(@PathVariable String target, InputStream body) throws IOException {
        StandIn standIn = standIn(target);
        byte[] json = body.readAllBytes();
        try {
            Faults faults = Faults.read(json);
            apply(standIn, faults);
            return Json.answer(200, faults);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Json.answer(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    @DeleteMapping("/_faults")
    ResponseEntity<byte[]> clearFaults(@PathVariable String target) {
        apply(standIn(target), Faults.NONE);
        return ResponseEntity.noContent().build();
    }

    /** Empties the books and clears the faults. */
    @PostMapping("/_reset")
    ResponseEntity<byte[]> reset(@PathVariable String target) {
        apply(standIn(target), Faults.NONE);
        standIn(target).reset();
        standIn(target).trouble().forgetCalls();
        return ResponseEntity.noContent().build();
    }

    private static void apply(StandIn standIn, Faults faults) {
        standIn.apply(faults);
        standIn.trouble().replace(faults);
    }

    private StandIn standIn(String name) {
        return standIns.stream()
                .filter(standIn -> standIn.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no stand-in named " + name));
    }
}
