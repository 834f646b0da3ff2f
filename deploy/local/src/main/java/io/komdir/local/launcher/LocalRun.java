package io.komdir.local.launcher;

import io.komdir.local.servers.FileLogging;
import io.komdir.local.servers.KafkaBroker;
import io.komdir.local.servers.PostgresServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts PostgreSQL, Kafka and the services, and keeps them until Ctrl-C or SIGTERM. */
final class LocalRun {
    /** The last line of a start that went well. */
    static final String READY = "komdir is ready";

    private static final Logger LOG = Logger.getLogger(LocalRun.class.getName());

    private final UpOptions options;
    private final Optional<LocalService> developed;
    private final Path root = Repository.root();
    private final Terminal terminal = new Terminal(System.out);

    /** @param developed the service that runs from its sources; the others run as they are packaged */
    LocalRun(UpOptions options, Optional<LocalService> developed) {
        this.options = options;
        this.developed = developed;
    }

    /** Runs until it is stopped; answers the exit code. */
    int call() throws IOException {
        options.check();
        DataFolder data = Repository.data(options.data);
        data.prepare();
        // Held until the process is gone, so that whoever comes next finds everything stopped.
        FolderLock lock = FolderLock.take(data);
        Running running = new Running(terminal, () -> forget(data));
        try {
            prepare(data);
            run(data, running);
            return 0;
        } catch (Exception e) {
            return fail(e, data, running);
        } finally {
            running.stop();
            lock.close();
        }
    }

    private void prepare(DataFolder data) throws IOException {
        if (new LeftBehind(data).stop()) {
            terminal.line("  stopped what an earlier run had left behind");
        }
        if (options.reset) {
            data.reset();
        }
        for (LocalService service : LocalService.values()) {
            Ports.requireFree(options.port(service), "--" + service.database() + "-port");
        }
        DiskSpace.require(data.path());
        data.createParts();
        FileLogging.to(data.log("kafka"));
    }

    private static void forget(DataFolder data) throws IOException {
        new LeftBehind(data).forget();
        new RunNote(data).delete();
    }

    private void run(DataFolder data, Running running) throws Exception {
        LocalSecrets secrets = LocalSecrets.loadOrCreate(data);
        LocalServers servers = new LocalServers(data, secrets, terminal);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Watch watch = new Watch(data);
        PostgresServer postgres = servers.startPostgres(running);
        watch.addPostgres(postgres.process(), data.log("postgresql"));
        KafkaBroker kafka = servers.startKafka(running);
        List<ServiceProcess> services = new LocalServices(root, data, secrets, terminal)
                .start(running, options, developed, client, postgres.databases(), kafka.bootstrapServers());
        services.forEach(watch::add);
        new RunNote(data).write(services, kafka.bootstrapServers());
        String apiKey =
                new LocalOrganization(client, services.get(0).url(), new LocalTokens(secrets.keys())).apiKey(data);
        new Welcome(terminal, data).show(services, kafka.bootstrapServers(), apiKey);
        terminal.line(READY);
        await(watch, running);
    }

    /** Returns never while all is well. */
    private static void await(Watch watch, Running running) {
        String ended = watch.first();
        if (!running.isStopped()) {
            throw new StartFailure(ended);
        }
    }

    private static int fail(Exception problem, DataFolder data, Running running) throws IOException {
        if (running.isStopped()) {
            return 0;
        }
        running.exitWith(1);
        LOG.log(Level.SEVERE, "The start failed", problem);
        running.stop();
        System.err.println("komdir: " + line(problem, data));
        return 1;
    }

    private static String line(Exception problem, DataFolder data) throws IOException {
        if (DiskSpace.isFull(data.path())) {
            return "the disk of " + data.path() + " is full";
        }
        if (problem instanceof StartFailure) {
            return problem.getMessage();
        }
        return problem + "; see " + data.log("kafka");
    }
}
