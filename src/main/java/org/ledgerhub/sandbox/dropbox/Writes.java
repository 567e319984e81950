package org.ledgerhub.sandbox.dropbox;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ledgerhub.sandbox.dropbox.Contents.Content;

/** What the drive takes, and what it says to the rest. Called within {@link Drive#alone}. */
final class Writes {
    private final Drive drive;
    private final long space;

    /** With room for so many bytes. */
    Writes(Drive drive, long space) {
        this.drive = drive;
        this.space = space;
    }

    /**
     * Makes a file of a content, unless the very same stands there already.
     *
     * @throws WriteRefused and nothing is changed
     */
    Node file(Commit commit, Content content) {
        check(commit.path());
        Optional<Node> there = drive.standing(commit.path());
        if (there.isEmpty()) {
            return put(commit.path(), content, Optional.empty());
        }
        Node taken = there.get();
        if (taken.content() == null) {
            return renamed(commit, content, "folder");
        }
        if (!commit.strict() && taken.content().contentHash().equals(content.contentHash())) {
            return taken;
        }
        boolean replaces = switch (commit.mode()) {
            case ADD -> false;
            case OVERWRITE -> true;
            case UPDATE -> String.valueOf(taken.rev()).equals(commit.rev());
        };
        return replaces ? put(taken.path(), content, there) : renamed(commit, content, "file");
    }

    /**
     * Makes a folder.
     *
     * @throws WriteRefused and nothing is changed
     */
    Node folder(String path, boolean autorename) {
        check(path);
        Optional<Node> there = drive.standing(path);
        if (there.isEmpty()) {
            return drive.putFolder(path);
        }
        if (!autorename) {
            throw new WriteRefused("conflict", there.get().tag());
        }
        return drive.putFolder(free(path));
    }

    private Node renamed(Commit commit, Content content, String conflict) {
        if (!commit.autorename()) {
            throw new WriteRefused("conflict", conflict);
        }
        return put(free(commit.path()), content, Optional.empty());
    }

    private Node put(String path, Content content, Optional<Node> instead) {
        long used = drive.below("")
                .map(Node::content)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Content::size)
                .sum();
        if (used + content.size() > space) {
            throw new WriteRefused("insufficient_space");
        }
        return drive.putFile(path, content, instead.map(Node::id).orElse(null));
    }

    private void check(String path) {
        Names.fault(path).ifPresent(tag -> {
            throw new WriteRefused(tag);
        });
        for (String above = Node.parent(path); !above.isEmpty(); above = Node.parent(above)) {
            if (drive.standing(above).filter(node -> node.is(Node.FILE)).isPresent()) {
                throw new WriteRefused("conflict", "file_ancestor");
            }
        }
    }

    /** {@code name (2).ext} and so on, the first that nobody has. */
    private String free(String path) {
        int dot = path.lastIndexOf('.');
        int cut = dot > path.lastIndexOf('/') + 1 ? dot : path.length();
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> path.substring(0, cut) + " (" + number + ")" + path.substring(cut))
                .filter(name -> drive.standing(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
