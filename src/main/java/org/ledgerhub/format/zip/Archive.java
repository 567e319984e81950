package org.ledgerhub.format.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ledgerhub.document.Problem;
import org.ledgerhub.format.Contents;
import org.ledgerhub.format.Reading;

/** One zip archive on disk. */
final class Archive {
    /** Files in an archive: each becomes a submission, and all of them one transaction. */
    static final int ENTRIES = 2_000;

    private static final String ASK_AGAIN = "Ask the sender for the archive again.";

    /** What machines put into archives for themselves. */
    private static final Set<String> OF_MACHINES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private Archive() {}

    static Reading unpack(Path file, Contents contents) throws IOException {
        ZipFile opened;
        try {
            opened = open(file);
        } catch (ZipException | EOFException | IllegalArgumentException bad) {
            return new Reading.Unreadable(problem(bad));
        }
        try (ZipFile archive = opened) {
            List<ZipEntry> entries = documents(archive);
            if (entries.isEmpty() || entries.size() > ENTRIES) {
                return new Reading.Unreadable(entries.isEmpty() ? empty() : tooMany(entries.size()));
            }
            for (ZipEntry entry : entries) {
                take(archive, entry, contents);
            }
            return contents.read();
        }
    }

    /** Archives that do not tell the encoding of their names are of old programs, which wrote that of DOS. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException bad) {
            if (String.valueOf(bad.getMessage()).contains("bad entry name")) {
                return new ZipFile(file.toFile(), Charset.forName("IBM850"));
            }
            throw bad;
        }
    }

    private static List<ZipEntry> documents(ZipFile archive) {
        List<ZipEntry> entries = new ArrayList<>(Collections.list(archive.entries()));
        entries.removeIf(entry -> entry.isDirectory() || isOfMachine(entry.getName()));
        return entries;
    }

    private static boolean isOfMachine(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || OF_MACHINES.contains(bare);
    }

    private static void take(ZipFile archive, ZipEntry entry, Contents contents) throws IOException {
        if (leadsOutside(entry.getName())) {
            String message = "The name of a file in the archive leads out of it: " + entry.getName();
            contents.refused(
                    entry.getName(),
                    Problem.error(
                            "unsafe-content",
                            message,
                            "Check where the archive comes from; its other files were read."));
            return;
        }
        try (InputStream content = archive.getInputStream(entry)) {
            contents.file(entry.getName(), content);
        } catch (ZipException damaged) {
            contents.refused(entry.getName(), problem(damaged));
        }
    }

    /** Nothing is written under these names; but who makes such one means harm. */
    private static boolean leadsOutside(String name) {
        String unix = name.replace('\\', '/');
        return unix.startsWith("/")
                || unix.equals("..")
                || unix.startsWith("../")
                || unix.contains("/../")
                || unix.endsWith("/..")
                || unix.matches("[A-Za-z]:.*")
                || unix.indexOf('\0') >= 0;
    }

    private static Problem problem(Exception bad) {
        String message = String.valueOf(bad.getMessage());
        if (message.contains("encrypted")) {
            return Problem.error(
                    "file-encrypted",
                    "The archive opens only with a password.",
                    "Ask the sender for the files without a password.");
        }
        return message.contains("END header not found") || bad instanceof EOFException
                ? Problem.error("file-truncated", "The archive stops before its end.", ASK_AGAIN)
                : Problem.error("unreadable", "The archive is damaged: " + message + ".", ASK_AGAIN);
    }

    private static Problem empty() {
        return Problem.error("unreadable", "The archive holds no file.", ASK_AGAIN);
    }

    private static Problem tooMany(int count) {
        String message = "The archive holds " + count + " files, more than " + ENTRIES + ".";
        return Problem.error("too-large", message, "Ask the sender for several smaller archives.");
    }
}
