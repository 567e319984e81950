package org.ledgerhub.target.dropbox;

import com.dropbox.core.DbxException;
import com.dropbox.core.v2.files.DeletedMetadata;
import com.dropbox.core.v2.files.FileMetadata;
import com.dropbox.core.v2.files.GetMetadataErrorException;
import com.dropbox.core.v2.files.ListFolderErrorException;
import com.dropbox.core.v2.files.ListFolderResult;
import com.dropbox.core.v2.files.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the account: single paths asked for, and folders read as a whole when that takes fewer calls. */
final class Standing {
    private static final long PAGE = 2_000;

    private final DropboxAccount account;
    private final Map<String, Optional<Metadata>> known = new HashMap<>();
    private final Map<String, Map<String, Metadata>> folders = new HashMap<>();

    Standing(DropboxAccount account) {
        this.account = account;
    }

    /**
     * Reads a folder, unless that takes more than so many calls; gives the files in it, empty when there are too many.
     *
     * @throws DropboxFailure when it can't be read
     */
    Optional<Set<String>> read(String folder, int calls) throws DropboxFailure {
        Map<String, Metadata> entries = new HashMap<>();
        ListFolderResult page = account.ask(folder, line -> first(folder, line));
        for (int made = 1; page != null; made++) {
            page.getEntries().forEach(entry -> entries.put(entry.getPathLower(), entry));
            if (!page.getHasMore()) {
                break;
            }
            if (made == calls) {
                return Optional.empty();
            }
            String cursor = page.getCursor();
            page = account.ask(folder, line -> line.client().files().listFolderContinue(cursor));
        }
        folders.put(folder, entries);
        return Optional.of(entries.values().stream()
                .filter(FileMetadata.class::isInstance)
                .map(Metadata::getPathLower)
                .collect(Collectors.toSet()));
    }

    /**
     * The file at a path; empty when surely none is there, or something that is no file.
     *
     * @throws DropboxFailure when it can't be asked
     */
    Optional<FileMetadata> file(String path) throws DropboxFailure {
        return at(path).filter(FileMetadata.class::isInstance).map(FileMetadata.class::cast);
    }

    /**
     * Whether a file stood at a path and was removed.
     *
     * @throws DropboxFailure when it can't be asked
     */
    boolean removed(String path) throws DropboxFailure {
        return at(path).filter(DeletedMetadata.class::isInstance).isPresent();
    }

    /**
     * Copies of a file that Dropbox itself put beside it, {@code name (1).json} or {@code name (… conflicted copy).json};
     * told where its folder was read.
     */
    List<String> copies(String path) {
        int dot = path.lastIndexOf('.');
        String stem = path.substring(0, dot).toLowerCase(Locale.ROOT) + " (";
        String extension = path.substring(dot).toLowerCase(Locale.ROOT);
        return folders.getOrDefault(path.substring(0, path.lastIndexOf('/')), Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof FileMetadata)
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(stem) && name.endsWith(extension))
                .sorted()
                .toList();
    }

    private Optional<Metadata> at(String path) throws DropboxFailure {
        Map<String, Metadata> folder = folders.get(path.substring(0, path.lastIndexOf('/')));
        if (folder != null) {
            return Optional.ofNullable(folder.get(path.toLowerCase(Locale.ROOT)));
        }
        Optional<Metadata> there = known.get(path);
        if (there == null) {
            there = account.ask(path, line -> metadata(path, line));
            known.put(path, there);
        }
        return there;
    }

    private static Optional<Metadata> metadata(String path, DropboxAccount.Line line) throws DbxException {
        try {
            return Optional.of(line.client()
                    .files()
                    .getMetadataBuilder(path)
                    .withIncludeDeleted(true)
                    .start());
        } catch (GetMetadataErrorException error) {
            if (error.errorValue.isPath() && error.errorValue.getPathValue().isNotFound()) {
                return Optional.empty();
            }
            throw error;
        }
    }

    /** The first page; null when there is no such folder. */
    private static @Nullable ListFolderResult first(String folder, DropboxAccount.Line line) throws DbxException {
        try {
            return line.client()
                    .files()
                    .listFolderBuilder(folder)
                    .withLimit(PAGE)
                    .withIncludeDeleted(true)
                    .start();
        } catch (ListFolderErrorException error) {
            if (error.errorValue.isPath() && error.errorValue.getPathValue().isNotFound()) {
                return null;
            }
            throw error;
        }
    }
}
