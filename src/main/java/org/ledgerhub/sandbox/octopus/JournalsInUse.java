package org.ledgerhub.sandbox.octopus;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ledgerhub.sandbox.InSandbox;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journals that somebody has open on their screen: nobody else books in them meanwhile. Opened by whoever tries. */
@RestController
@InSandbox
@RequestMapping("/sandbox/octopus/_in-use")
class JournalsInUse {
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    @PostMapping
    ResponseEntity<Void> open(@RequestParam String journal) {
        open.add(journal);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<Void> leaveAll() {
        open.clear();
        return ResponseEntity.noContent().build();
    }

    void checkFree(Journal journal) {
        if (open.contains(journal.key())) {
            throw new Refusal(Refusal.Reason.JOURNAL_IN_USE, "journal " + journal.key() + " is open by another user");
        }
    }
}
