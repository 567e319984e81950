package org.ledgerhub.target.dropbox;

import com.dropbox.core.DbxException;
import com.dropbox.core.DbxRequestUtil;
import com.dropbox.core.ServerException;
import com.dropbox.core.http.HttpRequestor.Header;
import com.dropbox.core.http.HttpRequestor.Response;
import com.dropbox.core.v2.files.UploadSessionCursor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small files whose bytes go together in one call: {@code upload_session/append_batch}, which Dropbox documents and
 * its library does not know.
 */
final class Bundle {
    private static final String APPEND = "https://content.dropboxapi.com/2/files/upload_session/append_batch";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The argument travels in a header, and servers take headers of a few kilobytes only. */
    private static final int MOST_FILES = 25;

    private Bundle() {}

    /** Where the session of each file ends, all of it being there. */
    static Map<Enclosure, UploadSessionCursor> bring(List<Enclosure> files, DropboxAccount.Line line)
            throws DbxException, IOException {
        List<String> sessions =
                line.client().files().uploadSessionStartBatch(files.size()).getSessionIds();
        Map<Enclosure, UploadSessionCursor> ends = new HashMap<>();
        List<Enclosure> group = new ArrayList<>();
        int first = 0;
        long size = 0;
        for (int i = 0; i < files.size(); i++) {
            Enclosure file = files.get(i);
            if (group.size() == MOST_FILES || size + file.size() > Pieces.PIECE) {
                append(group, sessions.subList(first, i), line);
                group.clear();
                first = i;
                size = 0;
            }
            group.add(file);
            size += file.size();
            ends.put(file, new UploadSessionCursor(sessions.get(i), file.size()));
        }
        append(group, sessions.subList(first, files.size()), line);
        return ends;
    }

    private static void append(List<Enclosure> files, List<String> sessions, DropboxAccount.Line line)
            throws DbxException, IOException {
        List<Header> headers = List.of(
                new Header("Authorization", "Bearer " + line.token()),
                new Header("Content-Type", "application/octet-stream"),
                new Header("Dropbox-API-Arg", argument(files, sessions).toString()));
        try (InputStream bytes = all(files)) {
            Response answer = line.requestor().post(APPEND, headers, BodyPublishers.ofInputStream(() -> bytes));
            if (answer.getStatusCode() != 200) {
                throw DbxRequestUtil.unexpectedStatus(answer);
            }
            check(answer);
        }
    }

    private static ObjectNode argument(List<Enclosure> files, List<String> sessions) {
        ObjectNode argument = JSON.createObjectNode();
        ArrayNode entries = argument.putArray("entries");
        for (int i = 0; i < files.size(); i++) {
            ObjectNode entry = entries.addObject();
            entry.putObject("cursor").put("session_id", sessions.get(i)).put("offset", 0);
            entry.put("length", files.get(i).size()).put("close", true);
        }
        return argument;
    }

    /** Each file is opened when the one before it was read. */
    private static InputStream all(List<Enclosure> files) {
        var left = Collections.enumeration(files);
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return left.hasMoreElements();
            }

            @Override
            public InputStream nextElement() {
                try {
                    return left.nextElement().open();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        });
    }

    /** A session of a minute ago that does not take its bytes is Dropbox' failure, not the file's. */
    private static void check(Response answer) throws DbxException, IOException {
        JsonNode entries;
        try (InputStream body = answer.getBody()) {
            entries = JSON.readTree(body).path("entries");
        }
        for (JsonNode entry : entries) {
            if (!"success".equals(entry.path(".tag").asText())) {
                throw new ServerException(null, entry.toString());
            }
        }
    }
}
