package org.ledgerhub;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A class loader for commands that need few of the jar's many libraries: it looks into those alone, and asks for
 * anything else where all are. Opening every library takes longer than reading a file does. Compiled for Java 17, as
 * everything that runs before a newer Java is found.
 */
final class NearLoader extends URLClassLoader {
    private static final Set<String> COMMANDS =
            Set.of("read", "try", "convert", "test", "help", "--help", "-h", "--version", "-V");

    /** The hub's own classes, and the beginnings of the libraries' names. */
    private static final List<String> NEAR = List.of(
            "/classes/",
            "/picocli-",
            "/jackson-core-",
            "/jackson-databind-",
            "/jackson-annotations-",
            "/jackson-datatype-jsr310-",
            "/woodstox-core-",
            "/stax2-api-",
            "/snakeyaml-",
            "/slf4j-api-");

    private final ClassLoader all;
    private final List<JarFile> near = new ArrayList<>();

    private NearLoader(URL[] near, ClassLoader all) throws IOException {
        super(near, all.getParent());
        this.all = all;
        for (URL url : near) {
            this.near.add(((JarURLConnection) url.openConnection()).getJarFile());
        }
    }

    /** The loader for these arguments: a near one for a command that is known to need little, else the one for all. */
    static ClassLoader of(String[] arguments, ClassLoader all) throws IOException {
        if (arguments.length == 0 || !COMMANDS.contains(arguments[0]) || !(all instanceof URLClassLoader libraries)) {
            return all;
        }
        URL[] near = Stream.of(libraries.getURLs())
                .filter(url -> url.getProtocol().equals("jar"))
                .filter(url -> NEAR.stream().anyMatch(url.getPath()::contains))
                .toArray(URL[]::new);
        if (near.length == 0) {
            return all;
        }
        // SLF4J would tell on stderr that no logging is near; these commands tell their problems themselves.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        return new NearLoader(near, all);
    }

    /** Straight from the jars: the way over their addresses takes twice as long. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        for (JarFile jar : near) {
            JarEntry entry = jar.getJarEntry(path);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
        }
        return all.loadClass(name);
    }

    @Override
    public URL findResource(String name) {
        URL near = super.findResource(name);
        return near != null ? near : all.getResource(name);
    }
}
