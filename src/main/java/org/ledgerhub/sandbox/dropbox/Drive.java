package org.ledgerhub.sandbox.dropbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.sandbox.EventLog;
import org.ledgerhub.sandbox.dropbox.Contents.Content;

/** The tree of the one account there is: in a file and in memory, and on the disk before anything is answered. */
final class Drive implements Closeable {
    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final List<String> changes = new ArrayList<>();
    private final Clock clock;
    private final EventLog<Event> events;
    private long lines;

    /** One line of the file: what stands at a path from now on, or that everything is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(@Nullable Node node) {}

    Drive(Path path, Clock clock) throws IOException {
        this.clock = clock;
        events = new EventLog<>(path, Event.class, this::apply);
    }

    /** As {@link EventLog#alone}. */
    <T> T alone(Supplier<T> checkAndChange) {
        return events.alone(checkAndChange);
    }

    /** What stands at a path now. */
    Optional<Node> standing(String path) {
        return remembered(path).filter(node -> !node.is(Node.DELETED));
    }

    /** What stands at a path, or stood there before it was deleted. */
    Optional<Node> remembered(String path) {
        return Optional.ofNullable(nodes.get(Node.key(path)));
    }

    /** Everything below a folder, deleted things too, in the order of their names. */
    Stream<Node> below(String folder) {
        String prefix = Node.key(folder) + "/";
        return nodes.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .map(java.util.Map.Entry::getValue);
    }

    /** Where the next change will stand in the order of changes. */
    int sequence() {
        return changes.size();
    }

    /** What changed from a place in the order of changes on, as it stands now; each path once. */
    List<Node> changedSince(int sequence) {
        return changes.subList(Math.min(sequence, changes.size()), changes.size()).stream()
                .distinct()
                .map(nodes::get)
                .toList();
    }

    Node putFile(String path, Content content, @Nullable String id) {
        parents(path);
        String rev = "%014x".formatted(lines + 1);
        return happened(new Node(Node.FILE, path, id == null ? freshId() : id, rev, content, now()));
    }

    Node putFolder(String path) {
        parents(path);
        return happened(new Node(Node.FOLDER, path, freshId(), null, null, now()));
    }

    /** Forgets a path and all below it. */
    void remove(Node node) {
        List<Node> gone = Stream.concat(Stream.of(node), below(node.path()))
                .filter(one -> !one.is(Node.DELETED))
                .toList();
        gone.forEach(one -> happened(new Node(Node.DELETED, one.path(), one.id(), null, null, now())));
    }

    void reset() {
        events.happened(new Event(null));
    }

    @Override
    public void close() throws IOException {
        events.close();
    }

    private void parents(String path) {
        String parent = Node.parent(path);
        if (!parent.isEmpty() && standing(parent).isEmpty()) {
            putFolder(parent);
        }
    }

    private Node happened(Node node) {
        events.happened(new Event(node));
        return node;
    }

    private void apply(Event event) {
        lines++;
        if (event.node() == null) {
            nodes.clear();
            changes.clear();
        } else {
            nodes.put(event.node().key(), event.node());
            changes.add(event.node().key());
        }
    }

    private String freshId() {
        return "id:%022d".formatted(lines + 1);
    }

    /** Dropbox tells times to the second. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
