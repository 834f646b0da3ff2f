package io.komdir.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** Processes that an earlier launcher could not stop because it was killed: they are found and stopped cleanly. */
final class LeftBehind {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final DataFolder data;

    LeftBehind(DataFolder data) {
        this.data = data;
    }

    /** Notes the services of this run. */
    void remember(List<ServiceProcess> services) throws IOException {
        Properties values = new Properties();
        for (ServiceProcess service : services) {
            ProcessHandle handle = service.process().toHandle();
            values.setProperty(String.valueOf(handle.pid()), startOf(handle));
        }
        file().write(values);
    }

    /** Forgets them: they are stopped. */
    void forget() throws IOException {
        Files.deleteIfExists(file().path());
    }

    /** Stops what is left of an earlier run: services first, then PostgreSQL. Returns whether there was any. */
    boolean stop() throws IOException {
        boolean found = false;
        Properties values = file().read();
        for (String pid : values.stringPropertyNames()) {
            Optional<ProcessHandle> service = ProcessHandle.of(Long.parseLong(pid))
                    .filter(handle -> startOf(handle).equals(values.getProperty(pid)));
            if (service.isPresent()) {
                found = true;
                service.get().destroy();
                awaitEnd(service.get(), "a service of an earlier run");
            }
        }
        forget();
        Optional<ProcessHandle> postgres = postgres();
        if (postgres.isPresent()) {
            found = true;
            // SIGINT is PostgreSQL's fast and clean shutdown; SIGTERM would wait for every client to leave.
            new ProcessBuilder("sh", "-c", "kill -INT " + postgres.get().pid()).start();
            awaitEnd(postgres.get(), "PostgreSQL of an earlier run");
        }
        return found;
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        Path pidFile = data.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        // Another process may have this number by now.
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(handle -> handle.info()
                        .commandLine()
                        .filter(line -> line.contains(data.cluster().toString()))
                        .isPresent());
    }

    private static void awaitEnd(ProcessHandle handle, String name) {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        while (isRunning(handle)) {
            if (System.nanoTime() > end) {
                throw new StartFailure(name + " (process " + handle.pid() + ") does not stop");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** A process that has ended but that nobody has asked about yet is still listed, without a command line. */
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().commandLine().isPresent();
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private PrivateFile file() {
        return new PrivateFile(data.run().resolve("services.properties"));
    }
}
