package org.ledgerhub;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The start class of the jar, compiled for Java 17: hands over to {@link LedgerHub}, on a newer Java when this one is
 * too old.
 *
 * <p>On a newer Java the hub runs as a child of this process, with the same arguments, options, input and output, and
 * both end together: the exit code comes back, a signal to stop goes on, and a parent that is killed takes the child
 * with it.
 */
public final class Launcher {
    /** The oldest Java that the hub runs on. */
    static final int OLDEST = 21;

    private static final String PARENT = "hub.launcher.pid";
    private static final long LOOK_MILLIS = 100;

    /** Exit code of a process that was killed, as shells tell it. */
    private static final int KILLED = 137;

    private Launcher() {}

    public static void main(String[] arguments) throws Throwable {
        if (Runtime.version().feature() >= OLDEST) {
            endWithParent();
            hub(arguments);
            return;
        }
        Optional<JavaHome> newer = JavaSearch.onThisMachine().atLeast(OLDEST);
        if (newer.isEmpty()) {
            System.err.println(tooOld(Runtime.version().feature()));
            System.exit(2);
        }
        System.exit(runOn(newer.get(), arguments));
    }

    static String tooOld(int version) {
        return "LedgerHub needs Java " + OLDEST + " or newer, this is Java " + version
                + " and no newer one was found: install one, or set HUB_JAVA_HOME to the folder that it is in.";
    }

    /** By name, since this class must load where the hub's own classes can't. */
    private static void hub(String[] arguments) throws Throwable {
        ClassLoader loader = NearLoader.of(arguments, Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class.forName("org.ledgerhub.LedgerHub", true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static int runOn(JavaHome java, String[] arguments) throws Exception {
        ProcessBuilder command = new ProcessBuilder(command(java, arguments)).inheritIO();
        // Both are among the options of this process already, and would count twice.
        command.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process hub = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hub), "stop-the-hub"));
        return hub.waitFor();
    }

    private static List<String> command(JavaHome java, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.command().toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agentlib:jdwp")) // this process holds its port
                .forEach(command::add);
        command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        String classPath = System.getProperty("java.class.path");
        boolean jar = classPath.endsWith(".jar") && Files.isRegularFile(Path.of(classPath));
        command.addAll(jar ? List.of("-jar", classPath) : List.of("-cp", classPath, Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void stop(Process hub) {
        hub.destroy();
        hub.onExit().join();
    }

    /** A parent that is killed can't tell; a hub left behind would keep the port and the database. */
    private static void endWithParent() {
        Long parent = Long.getLong(PARENT);
        if (parent != null) {
            Thread watch = new Thread(() -> haltWithout(parent), "watch-the-launcher");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void haltWithout(long parent) {
        try {
            while (ProcessHandle.current()
                    .parent()
                    .filter(now -> now.pid() == parent && now.isAlive())
                    .isPresent()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            Runtime.getRuntime().halt(KILLED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
