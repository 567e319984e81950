package org.ledgerhub.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.ledgerhub.sandbox.SandboxApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The stand-ins while they run; apart from the command, whose class every other command looks at. */
final class RunningStandIns {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RunningStandIns(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stopped.countDown();
            }
        });
    }

    static RunningStandIns start(int port, Path data, int sftpPort) {
        return new RunningStandIns(SandboxApplication.run(port, data, sftpPort));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/sandbox";
    }

    void untilStopped() throws InterruptedException {
        stopped.await();
    }
}
