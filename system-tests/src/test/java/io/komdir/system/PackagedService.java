package io.komdir.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.komdir.local.servers.FreePorts;
import io.komdir.local.testing.TestServers;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged service as a process of its own, with the heap that production gives it. */
final class PackagedService implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("komdir.root", ".."));
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 30;

    private final String module;
    private final String name;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private PackagedService(String module, String name, Map<String, String> environment, int port) {
        this.module = module;
        this.name = name;
        this.environment = environment;
        this.port = port;
    }

    /** Starts the service on an empty database and returns when it is ready. */
    static PackagedService start(String module) throws IOException {
        return start(module, module, Map.of());
    }

    /**
     * As above, one of several of the same module.
     *
     * @param name of the database and the log, unlike the others'
     * @param more variables besides the usual ones
     */
    static PackagedService start(String module, String name, Map<String, String> more) throws IOException {
        PackagedService service = prepare(module, name, more);
        service.begin(Map.of());
        try {
            service.awaitReady();
            return service;
        } catch (RuntimeException | Error e) {
            service.process.destroyForcibly();
            throw e;
        }
    }

    /** With an empty database and a free port, not started yet. */
    static PackagedService prepare(String module, String name, Map<String, String> more) throws IOException {
        String database = "system_" + name.replace("-service", "").replace('-', '_');
        Map<String, String> environment = new HashMap<>(TestServers.environment(TestServers.freshDatabase(database)));
        environment.putAll(more);
        return new PackagedService(module, name, environment, FreePorts.find(1).get(0));
    }

    /** One more replica on the same database, ready. */
    PackagedService replica(Map<String, String> more) throws IOException {
        Map<String, String> same = new HashMap<>(environment);
        same.putAll(more);
        PackagedService other = new PackagedService(
                module, name + "-replica", same, FreePorts.find(1).get(0));
        other.begin(Map.of());
        try {
            other.awaitReady();
            return other;
        } catch (RuntimeException | Error e) {
            other.process.destroyForcibly();
            throw e;
        }
    }

    /**
     * Starts the process anew on the same database and port.
     *
     * @param more variables besides the usual ones
     */
    void begin(Map<String, String> more) throws IOException {
        process = launch(more);
    }

    /** Runs the migrations of the database and nothing else, as a job does before the service; gives the exit code. */
    int migrate() throws IOException, InterruptedException {
        Process job = launch(Map.of("QUARKUS_INIT_AND_EXIT", "true"));
        if (!job.waitFor(START_SECONDS, SECONDS)) {
            job.destroyForcibly();
            throw new IllegalStateException("the migration of " + name + " did not end");
        }
        return job.exitValue();
    }

    private Process launch(Map<String, String> more) throws IOException {
        Path log = Path.of("target", name + ".log");
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ROOT.resolve(module)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("KOMDIR_EVENTS_TOPIC_PREFIX", EventLog.PREFIX);
        builder.environment().putAll(more);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    /** Returns when it answers, ready or not. */
    void awaitAlive() {
        await(name + " answers, see target/" + name + ".log")
                .atMost(START_SECONDS, SECONDS)
                .failFast(name + " ended", () -> !process.isAlive())
                .ignoreExceptionsMatching(e -> e instanceof ConnectException)
                .until(() -> plain().get("/q/health/started").statusCode() == 200);
    }

    void awaitReady() {
        await(name + " is ready, see target/" + name + ".log")
                .atMost(START_SECONDS, SECONDS)
                .failFast(name + " ended", () -> !process.isAlive())
                .ignoreExceptionsMatching(e -> e instanceof ConnectException)
                .until(() -> plain().get("/q/health/ready").statusCode() == 200);
    }

    /** Ends the process without a chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process the ordinary way; it must be gone in time. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    RequestSpecification plain() {
        return RestAssured.given().baseUri(address().toString());
    }

    RequestSpecification as(String token) {
        return plain().basePath("/api/v1").auth().oauth2(token);
    }
}
