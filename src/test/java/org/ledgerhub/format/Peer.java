package org.ledgerhub.format;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another library that reads the same files, in a class loader that sees none of ours; called by reflection. */
final class Peer {
    private final ClassLoader loader;

    /** The libraries whose class path stands in the file given by {@code -Dpeers}. */
    Peer() throws IOException {
        this("peers");
    }

    /** The libraries whose class path stands in the file given by this property, else in {@code target}. */
    Peer(String name) throws IOException {
        Path file = Path.of(System.getProperty(name, "target/" + name + ".classpath"));
        List<URL> urls = new ArrayList<>();
        for (String entry : Files.readString(file).strip().split(File.pathSeparator)) {
            urls.add(url(entry));
        }
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }

    /** A class of the library by its full name. */
    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** What its static method {@code parse} gives for one text; what it looks for itself, it finds among its own. */
    static Object parsed(Class<?> type, String text) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        thread.setContextClassLoader(type.getClassLoader());
        try {
            return type.getMethod("parse", String.class).invoke(null, text);
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    /** What a method without arguments gives. */
    static Object told(Object object, String method) throws ReflectiveOperationException {
        return object.getClass().getMethod(method).invoke(object);
    }
}
