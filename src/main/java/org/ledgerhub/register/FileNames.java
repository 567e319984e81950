package org.ledgerhub.register;

/** File names as received, made harmless: no folders, no control characters, not endless. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.equals(".") || clean.equals("..")) {
            return "document";
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}
