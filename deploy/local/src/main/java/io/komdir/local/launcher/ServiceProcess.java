package io.komdir.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One service as a process of its own. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    /** Longer than the services' own shutdown time-out (10 s), so that they finish what is in flight. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /**
     * Three services start at once, and half of the time would go into optimizing code that runs only then: what is really
     * hot gets there a little later. A service without memory ends, and `up` says so, instead of limping on.
     */
    private static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private final LocalService service;
    private final Process process;
    private final URI url;
    private final Path log;

    private ServiceProcess(LocalService service, Process process, URI url, Path log) {
        this.service = service;
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** Starts the packaged service with 256 MiB of heap and returns at once. */
    static ServiceProcess start(LocalService service, Path root, int port, Path log, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        command.addAll(QUICK_START);
        command.add("-jar");
        command.add(service.jar(root).toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        // No load balancer has to notice first; what is in flight still ends, within less than STOP_LIMIT.
        builder.environment().put("QUARKUS_SHUTDOWN_DELAY", "0S");
        builder.environment().put("QUARKUS_SHUTDOWN_TIMEOUT", "10S");
        builder.directory(root.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return new ServiceProcess(service, process, URI.create("http://127.0.0.1:" + port), log);
    }

    /**
     * Returns when the service says that it is ready.
     *
     * @throws StartFailure when it ends before, or takes more than two minutes
     */
    void awaitReady(HttpClient client, Running running) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
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
                        service.module() + " is not ready after " + START_LIMIT.toSeconds() + " s; see " + log);
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

    Path log() {
        return log;
    }

    Process process() {
        return process;
    }

    /** Asks the service to finish, and ends it by force when it takes more than 20 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
