package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ledgerhub.sandbox.InSandbox;
import org.ledgerhub.sandbox.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many upload sessions begun, and many ended, in one call. */
@RestController
@InSandbox
@RequestMapping(DropboxStandIn.API + "/2/files/upload_session")
class DropboxBatchCalls {
    private static final int MOST = 1_000;

    private final DropboxStandIn dropbox;
    private final Finishing finishing;

    DropboxBatchCalls(DropboxStandIn dropbox) {
        this.dropbox = dropbox;
        finishing = new Finishing(dropbox);
    }

    @PostMapping("/start_batch")
    ResponseEntity<byte[]> start(@RequestBody byte[] body) throws IOException {
        long wanted = Argument.body(body).number("num_sessions");
        check(wanted);
        List<String> ids = new ArrayList<>();
        for (long i = 0; i < wanted; i++) {
            ids.add(dropbox.sessions().start());
        }
        return Json.answer(200, Map.of("session_ids", ids));
    }

    /** Each entry succeeds or fails by itself. */
    @PostMapping("/finish_batch_v2")
    ResponseEntity<byte[]> finish(@RequestBody byte[] body) throws IOException {
        List<Argument> entries = Argument.body(body).list("entries");
        check(entries.size());
        List<ObjectNode> results = new ArrayList<>();
        for (Argument entry : entries) {
            results.add(finish(entry));
        }
        return Json.answer(200, Map.of("entries", results));
    }

    private ObjectNode finish(Argument entry) throws IOException {
        try {
            ObjectNode success = Refusal.tag("success");
            success.setAll(Views.plain(finishing.finish(entry)));
            return success;
        } catch (Refusal refusal) {
            return Finishing.failure(refusal);
        }
    }

    private static void check(long entries) {
        if (entries < 1 || entries > MOST) {
            throw Refusal.notUnderstood("Error in call to API function: must be within 1 and " + MOST + " entries");
        }
    }
}
