package io.komdir.local.testing;

import io.komdir.local.servers.DatabaseServer;
import io.komdir.local.servers.FileLogging;
import io.komdir.local.servers.FolderDeletion;
import io.komdir.local.servers.FreePorts;
import io.komdir.local.servers.KafkaBroker;
import io.komdir.local.servers.PostgresServer;
import io.komdir.local.servers.Secrets;
import io.komdir.local.tokens.TokenKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one process of a build that holds PostgreSQL and Kafka for all its tests. It ends, with all it wrote, when the watched
 * process is gone or on SIGTERM. Its PostgreSQL trades durability for speed.
 */
public final class ServerProcess {
    /** The line on standard output that says that the servers answer. */
    static final String READY = "ready";

    private static final Logger LOG = Logger.getLogger(ServerProcess.class.getName());

    private final Path folder;
    private final Path log;

    private ServerProcess(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Runs until the watched process ends.
     *
     * @param arguments folder for data, log file, pid of the process to watch
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Path folder = Path.of(arguments[0]);
        Path log = Path.of(arguments[1]);
        long watched = Long.parseLong(arguments[2]);
        FileLogging.to(log);
        ServerProcess process = new ServerProcess(folder, log);
        try {
            process.start();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The servers for tests did not start", e);
            System.exit(1);
        }
        out.println(READY);
        out.flush();
        ProcessHandle.of(watched).ifPresent(build -> build.onExit().join());
        System.exit(0);
    }

    private void start() throws IOException {
        List<Integer> ports = FreePorts.find(3);
        String password = Secrets.password();
        KeyPair keys = TokenKeys.generate();
        PostgresServer postgres = PostgresServer.start(new PostgresServer.Settings(
                folder.resolve("postgresql"),
                // Beside the folder of this build: unpacked once, used by the next builds too.
                folder.resolveSibling("postgresql-binaries"),
                Path.of(log + ".postgresql"),
                ports.get(0),
                password,
                false));
        Thread stopPostgres = new Thread(() -> stop(postgres, null), "stop-postgresql");
        Runtime.getRuntime().addShutdownHook(stopPostgres);
        KafkaBroker kafka =
                KafkaBroker.start(new KafkaBroker.Settings(folder.resolve("kafka"), ports.get(1), ports.get(2), false));
        Runtime.getRuntime().removeShutdownHook(stopPostgres);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, kafka), "stop-servers"));
        new ServerAddress(
                        ProcessHandle.current().pid(),
                        new DatabaseServer(ports.get(0), password),
                        kafka.bootstrapServers(),
                        keys)
                .write(folder.resolve(TestServers.ADDRESS_FILE));
    }

    private void stop(PostgresServer postgres, KafkaBroker kafka) {
        try {
            Files.deleteIfExists(folder.resolve(TestServers.ADDRESS_FILE));
            if (kafka != null) {
                kafka.close();
            }
            postgres.close();
            FolderDeletion.delete(folder);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The servers for tests did not stop cleanly", e);
        }
    }
}
