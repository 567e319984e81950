package org.ledgerhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Senders that do what senders do: send, and send again until somebody has acknowledged it. Over HTTP that is 202, or
 * 200 for what was known; in the inbox, that the file has been taken away.
 */
final class Feed {
    private static final int LYING = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final Doors doors;
    private final int senders;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger allowed = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** Where senders go; asked anew for each try, since a cluster has several of each. */
    interface Doors {
        Client hub();

        Path inbox();

        /** Puts it on the topic of documents; returns once the broker has acknowledged it. */
        void publish(Paper paper) throws IOException, InterruptedException;
    }

    /**
     * Some senders that post, and one that drops into the inbox.
     *
     * @param senders how many post at the same time
     */
    Feed(Doors doors, int senders) {
        this.doors = doors;
        this.senders = senders;
    }

    /** Lets no more than so many files be sent, all in all. */
    void allow(int files) {
        allowed.set(files);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** How often somebody tried and got no answer. */
    int unanswered() {
        return unanswered.get();
    }

    /** Sends everything, several at a time; the future ends when all is acknowledged, or fails. */
    Future<?> send(List<Paper> papers) {
        Queue<Paper> posted = new ConcurrentLinkedQueue<>(papers.stream()
                .filter(paper -> paper.channel() != Paper.Channel.INBOX)
                .toList());
        List<Paper> dropped = papers.stream()
                .filter(paper -> paper.channel() == Paper.Channel.INBOX)
                .toList();
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            parts.add(all.submit(() -> post(posted)));
        }
        parts.add(all.submit(() -> drop(dropped)));
        return all.submit(() -> {
            for (Future<?> part : parts) {
                part.get();
            }
            all.shutdown();
            return null;
        });
    }

    private void post(Queue<Paper> papers) {
        for (Paper paper = papers.poll(); paper != null; paper = papers.poll()) {
            Paper one = paper;
            awaitTurn();
            patiently(Duration.ofMillis(100)).until(() -> taken(one));
            acknowledged.incrementAndGet();
        }
    }

    private void awaitTurn() {
        patiently(Duration.ofMillis(20)).until(this::mayGo);
        taken.incrementAndGet();
    }

    private boolean mayGo() {
        return taken.get() < allowed.get();
    }

    private boolean taken(Paper paper) throws InterruptedException {
        if (paper.channel() == Paper.Channel.KAFKA) {
            return published(paper);
        }
        String dossier = paper.channel() == Paper.Channel.HTTP ? "&dossier=" + paper.dossier() : "";
        String path = "/api/documents?fileName=" + paper.name() + dossier;
        try {
            int status = doors.hub().post(path, "application/octet-stream", paper.content());
            if (status == 202 || status == 200) {
                return true;
            }
            if (status < 500) {
                throw new IllegalStateException(paper.name() + " was refused with " + status);
            }
        } catch (IOException killed) {
            unanswered.incrementAndGet();
            return false;
        }
        unanswered.incrementAndGet();
        return false;
    }

    private boolean published(Paper paper) throws InterruptedException {
        try {
            doors.publish(paper);
            return true;
        } catch (IOException away) {
            unanswered.incrementAndGet();
            return false;
        }
    }

    private Void drop(List<Paper> papers) throws IOException {
        List<Path> lying = new ArrayList<>();
        for (Paper paper : papers) {
            patiently(Duration.ofMillis(50)).until(() -> collected(lying) < LYING && mayGo());
            taken.incrementAndGet();
            Path inbox = doors.inbox();
            Path file = Files.createDirectories(inbox.resolve(paper.dossier())).resolve(paper.name());
            Path elsewhere = Files.createTempFile(inbox.getParent(), "drop", ".tmp");
            Files.write(elsewhere, paper.content());
            Files.move(elsewhere, file, StandardCopyOption.ATOMIC_MOVE);
            lying.add(file);
        }
        patiently(Duration.ofMillis(50)).until(() -> collected(lying) == 0);
        return null;
    }

    /** Counts what was taken away; gives how many still lie there. */
    private int collected(List<Path> lying) {
        int before = lying.size();
        lying.removeIf(Files::notExists);
        acknowledged.addAndGet(before - lying.size());
        return lying.size();
    }

    private static org.awaitility.core.ConditionFactory patiently(Duration pause) {
        return Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(pause);
    }
}
