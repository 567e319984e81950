package org.ledgerhub.bench;

import ch.qos.logback.classic.Level;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How many documents a second go from receipt to booked, on PostgreSQL that forces every commit to the disk, against
 * how many commits a second one connection makes there; and on the embedded database. Stand-ins answer at once.
 */
@Command(name = "spine-bench", description = "Documents per second from receipt to booked.")
public final class SpineBench implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration COMMITTING = Duration.ofSeconds(5);

    @Option(names = "--documents", description = "How many are measured (${DEFAULT-VALUE}).")
    int documents = 2000;

    @Option(names = "--warm-up", description = "How many go through before (${DEFAULT-VALUE}).")
    int warmUp = 1000;

    @Option(names = "--senders", description = "How many post at the same time (${DEFAULT-VALUE}).")
    int senders = 8;

    @Option(names = "--dossier", description = "Whose documents: Octopus, SFTP and folder by default.")
    List<String> dossiers = List.of("bakkerij-peeters", "garage-noord");

    @Option(names = "--jar", description = "The hub (${DEFAULT-VALUE}).")
    Path jar = Path.of("target", "ledgerhub.jar");

    @Option(names = "--on", description = "Which databases: ${COMPLETION-CANDIDATES} (both by default).")
    List<Database> databases = List.of(Database.values());

    private final PrintStream out = System.out;

    /** What the hub keeps its rows in. */
    enum Database {
        POSTGRES,
        EMBEDDED
    }

    public static void main(String[] arguments) {
        // The output is a page of the docs: no word of the database server's.
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new CommandLine(new SpineBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path place = Files.createTempDirectory("spine-bench");
        Program.Jar program = Program.Jar.extract(jar, place.resolve("program"));
        out.printf("%d documents after %d to warm up, %d senders, in %s%n%n", documents, warmUp, senders, place);
        out.println(
                "| database | documents/s | commits/s of one connection | ratio | commits per document | CPU of the hub per document |");
        out.println("|---|---|---|---|---|---|");
        if (databases.contains(Database.POSTGRES)) {
            postgres(place, program);
        }
        if (databases.contains(Database.EMBEDDED)) {
            try (Site site = site(program, place.resolve("embedded"), List.of())) {
                Measured measured = measure(site, () -> 0L);
                out.printf("| embedded | %.0f | | | | %.1f ms |%n", measured.perSecond(), measured.cpuPerDocument());
            }
        }
        return 0;
    }

    private void postgres(Path place, Program.Jar program) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve("postgres"))
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            postgres(postgres, program, place.resolve("on-postgres"));
        }
    }

    private void postgres(EmbeddedPostgres postgres, Program.Jar program, Path folder) throws Exception {
        String url = postgres.getJdbcUrl("postgres", "postgres");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database beside");
            double before = commitsPerSecond(postgres);
            Measured measured;
            try (Site site = site(program, folder, List.of("--hub.database.url=" + url))) {
                measured = measure(site, () -> committed(connection));
            }
            double commits = (before + commitsPerSecond(postgres)) / 2;
            out.printf(
                    "| PostgreSQL, fsync %s, synchronous_commit %s | %.0f | %.0f | %.2f | %.1f | %.1f ms |%n",
                    setting(connection, "fsync"),
                    setting(connection, "synchronous_commit"),
                    measured.perSecond(),
                    commits,
                    measured.perSecond() / commits,
                    (double) measured.commits() / measured.documents(),
                    measured.cpuPerDocument());
        }
    }

    private static Site site(Program.Jar program, Path folder, List<String> settings) throws Exception {
        return new Site(program, program, Files.createDirectories(folder), 0, settings);
    }

    private record Measured(long documents, Duration took, long commits, Duration cpu) {
        double cpuPerDocument() {
            return cpu.toNanos() / 1e6 / documents;
        }

        double perSecond() {
            return documents * 1e9 / took.toNanos();
        }
    }

    /** From the first byte sent until the last document is booked. */
    private Measured measure(Site site, Callable<Long> commits) throws Exception {
        Workload workload = Workload.of(1, warmUp + documents, dossiers);
        List<Paper> papers =
                workload.once().subList(workload.first().size(), workload.once().size());
        int warm = papers.size() * warmUp / (warmUp + documents);
        Feed feed = new Feed(site, senders);
        send(site, feed, workload.first());
        send(site, feed, papers.subList(0, warm));
        long booked = site.sum().delivered();
        long committed = commits.call();
        Duration cpu = site.program().cpu();
        long began = System.nanoTime();
        send(site, feed, papers.subList(warm, papers.size()));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Measured(
                site.sum().delivered() - booked,
                took,
                commits.call() - committed,
                site.program().cpu().minus(cpu));
    }

    private static void send(Site site, Feed feed, List<Paper> papers) throws Exception {
        feed.send(papers).get();
        Awaitility.await("all booked, see " + site.program().log())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> site.sum().waiting() == 0);
    }

    /** In a database of its own on the same server, so that it neither meets the hub's tables nor its counters. */
    private static double commitsPerSecond(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", "beside").getConnection();
                Statement table = connection.createStatement()) {
            table.execute("create table if not exists bench (n bigint, text varchar(200))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into bench values (?, ?)")) {
                return commitsPerSecond(connection, insert);
            }
        }
    }

    private static double commitsPerSecond(Connection connection, PreparedStatement insert) throws SQLException {
        long began = System.nanoTime();
        long commits = 0;
        while (System.nanoTime() - began < COMMITTING.toNanos()) {
            insert.setLong(1, commits++);
            insert.setString(2, "one row of about the length of a history entry of a submission in the hub");
            insert.executeUpdate();
            connection.commit();
        }
        return commits * 1e9 / (System.nanoTime() - began);
    }

    private static long committed(Connection connection) throws SQLException {
        return Long.parseLong(
                text(connection, "select xact_commit from pg_stat_database where datname = current_database()"));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return text(connection, "show " + name);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
