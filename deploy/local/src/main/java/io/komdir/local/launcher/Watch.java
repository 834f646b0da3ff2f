package io.komdir.local.launcher;

import io.komdir.local.servers.KafkaBroker;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Waits for the first part of a run that ends although nobody has stopped it. */
final class Watch {
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    Watch(DataFolder data) {
        KafkaBroker.onFatal(() -> ended.complete("Kafka ended; see " + data.log("kafka")));
    }

    void add(ServiceProcess service) {
        var unused = service.process()
                .onExit()
                .thenAccept(process -> ended.complete(service.service().module() + " ended with code "
                        + process.exitValue() + "; see " + service.log()));
    }

    void addPostgres(ProcessHandle postgres, Path log) {
        var unused = postgres.onExit().thenRun(() -> ended.complete("PostgreSQL ended; see " + log));
    }

    /** Blocks until then; answers one line that says what has ended. */
    String first() {
        return ended.join();
    }
}
