package org.ledgerhub.format;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of embedded files, reduced to bare names that no file system reads as anything else. */
public final class FileNames {
    private static final int LENGTH = 120;
    private static final String NEVER = "<>:\"|?*";

    private FileNames() {}

    /**
     * The bare name of a file.
     *
     * @param declared as the sender wrote it, maybe with folders
     * @param id id of the reference, which names the file when nothing else does
     */
    public static String bare(@Nullable String declared, @Nullable String id, String mediaType) {
        String name = clean(declared == null ? "" : lastPart(declared));
        if (!name.isEmpty()) {
            return name;
        }
        String named = clean(id == null ? "" : id.replace('/', '_').replace('\\', '_'));
        return (named.isEmpty() ? "attachment" : named) + MediaTypes.extension(mediaType);
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String clean(String raw) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            int kind = Character.getType(sign);
            if (NEVER.indexOf(sign) >= 0) {
                name.append('_');
            } else if (kind != Character.CONTROL
                    && kind != Character.FORMAT
                    && kind != Character.SURROGATE
                    && kind != Character.PRIVATE_USE
                    && kind != Character.LINE_SEPARATOR
                    && kind != Character.PARAGRAPH_SEPARATOR) {
                name.appendCodePoint(sign);
            }
        });
        String bare = name.toString().replaceAll("^[. ]+|[. ]+$", "");
        return shortened(isDevice(bare) ? "_" + bare : bare);
    }

    /** Windows takes these for devices, whatever their extension. */
    private static boolean isDevice(String name) {
        return name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    }

    private static String shortened(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LENGTH - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
