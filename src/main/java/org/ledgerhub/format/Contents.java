package org.ledgerhub.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Problem;

/**
 * The inner files of one container as they are taken out: each is read by its own format, and its documents go on to the
 * sink with the path of the file. A file that can't be read is refused alone.
 */
public final class Contents {
    private static final String ASK = "Ask the sender for the files one by one.";

    private final Formats formats;
    private final Source outer;
    private final Numbered sink;
    private final UnpackingLimits limits;
    private final int depth;

    Contents(Formats formats, Source outer, Sink sink) {
        this(formats, outer, new Numbered(sink), new UnpackingLimits(outer.size()), 1);
    }

    private Contents(Formats formats, Source outer, Numbered sink, UnpackingLimits limits, int depth) {
        this.formats = formats;
        this.outer = outer;
        this.sink = sink;
        this.limits = limits;
        this.depth = depth;
    }

    /**
     * Reads an inner file.
     *
     * @param name as the container tells it, with its folders
     * @param content read to its end or to where the limits stop it; not closed
     */
    public void file(String name, InputStream content) throws IOException {
        if (limits.spent()) {
            return;
        }
        try (InnerFile file = InnerFile.keep(outer.name(), path(name), limits.counting(content))) {
            read(name, file);
        } catch (UnpackingLimits.Beyond beyond) {
            refused(name, beyond.problem());
        } catch (UnpackingLimits.Broken broken) {
            refused(name, broken.problem());
        }
    }

    /** Refuses an inner file that can't be taken out. */
    public void refused(String name, Problem problem) throws IOException {
        Problem.Place place = problem.place();
        Problem.Place at = place == null
                ? Problem.Place.path(path(name))
                : new Problem.Place(place.line(), place.column(), place.record(), path(name), place.term());
        sink.rejected(1, problem.at(at));
    }

    /** What was given so far. */
    public Reading read() {
        return new Reading.Read(sink.documents(), sink.refusals());
    }

    private void read(String name, InnerFile file) throws IOException {
        Head head = Head.of(file);
        Format format = formats.taker(head).orElse(null);
        Problem problem;
        if (format == null) {
            problem = formats.nobody(head);
        } else if (format instanceof Container container) {
            problem = container(container, file);
        } else {
            problem = leaf(format, file);
        }
        if (problem != null) {
            refused(name, problem);
        }
    }

    private @Nullable Problem container(Container container, InnerFile file) throws IOException {
        if (depth == UnpackingLimits.DEPTH) {
            return Problem.error("unsafe-content", "Files lie more than " + depth + " containers deep.", ASK);
        }
        Contents deeper = new Contents(formats, file, sink, limits, depth + 1);
        return container.unpack(file, deeper) instanceof Reading.Unreadable bad ? bad.problem() : null;
    }

    /** Tried first without keeping anything: the documents of a file count only when it is read to its end. */
    private @Nullable Problem leaf(Format format, InnerFile file) throws IOException {
        if (format.read(file, new Unkept()) instanceof Reading.Unreadable bad) {
            return bad.problem();
        }
        sink.inner(file);
        if (format.read(file, sink) instanceof Reading.Unreadable changed) {
            throw new IOException(file.path() + " read once, and then not: " + changed.problem());
        }
        return null;
    }

    private String path(String name) {
        return outer.path() == null ? name : outer.path() + "/" + name;
    }
}
