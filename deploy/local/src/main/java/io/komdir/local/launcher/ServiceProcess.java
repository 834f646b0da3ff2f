package io.komdir.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One service as a process of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** Longer than the services' own shutdown time-out (10 s), so that they finish what is in flight. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final LocalService service;
    private final Process process;
    private final URI url;
    private final String log;
    private final Duration startLimit;

    /**
     * A process that has just begun.
     *
     * @param log where to look when it fails
     * @param startLimit how long it may take until it is ready
     */
    ServiceProcess(LocalService service, Process process, URI url, String log, Duration startLimit) {
        this.service = service;
        this.process = process;
        this.url = url;
        this.log = log;
        this.startLimit = startLimit;
    }

    /**
     * Returns when the service says that it is ready.
     *
     * @throws StartFailure when it ends before, or takes too long
     */
    void awaitReady(HttpClient client, Running running) {
        long end = System.nanoTime() + startLimit.toNanos();
        while (!isReady(client)) {
            if (running.isStopped()) {
                throw new StartFailure("stopped while starting");
            }
            if (!process.isAlive()) {
                throw new StartFailure(
                        service.module() + " ended with code " + process.exitValue() + " while starting; see " + log);
            }
            if (System.nanoTime() > end) {
                throw new StartFailure(
                        service.module() + " is not ready after " + startLimit.toSeconds() + " s; see " + log);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    LocalService service() {
        return service;
    }

    URI url() {
        return url;
    }

    String log() {
        return log;
    }

    Process process() {
        return process;
    }

    /** Asks the service to finish, and ends it by force when it takes more than 20 s, with all that it has started. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        started.forEach(ServiceProcess::end);
    }

    private static void end(ProcessHandle child) {
        child.destroyForcibly();
        child.onExit().join();
    }
}
