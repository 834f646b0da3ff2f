package io.komdir.local.launcher;

import io.komdir.local.servers.FreePorts;
import io.komdir.local.servers.KafkaBroker;
import io.komdir.local.servers.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** PostgreSQL with the services' databases and Kafka with their topics, on the data of a folder. */
final class LocalServers {
    private static final int POSTGRES_PORT = 15_432;
    private static final int KAFKA_PORT = 19_092;

    private final DataFolder data;
    private final LocalSecrets secrets;
    private final Terminal terminal;

    LocalServers(DataFolder data, LocalSecrets secrets, Terminal terminal) {
        this.data = data;
        this.secrets = secrets;
        this.terminal = terminal;
    }

    /** Starts PostgreSQL and makes sure of databases and roles. */
    PostgresServer startPostgres(Running running) throws Exception {
        long startedAt = System.nanoTime();
        terminal.begin("starting PostgreSQL");
        int port = port("postgresql", POSTGRES_PORT);
        PostgresServer postgres =
                running.start("PostgreSQL", () -> new Cluster(data).start(port, secrets.superuserPassword()));
        for (LocalService service : LocalService.values()) {
            try {
                postgres.databases().ensure(secrets.database(service));
            } catch (SQLException e) {
                throw new StartFailure(
                        "PostgreSQL refuses the database " + service.database() + ": " + e.getMessage(), e);
            }
        }
        terminal.done("PostgreSQL is ready on 127.0.0.1:" + port, startedAt);
        return postgres;
    }

    /** Starts Kafka and creates the topics that are not there. */
    KafkaBroker startKafka(Running running) throws Exception {
        long startedAt = System.nanoTime();
        terminal.begin("starting Kafka");
        int port = port("kafka", KAFKA_PORT);
        int controllerPort = FreePorts.find(1).get(0);
        KafkaBroker kafka = running.start("Kafka", () -> {
            try {
                return KafkaBroker.start(new KafkaBroker.Settings(data.kafka(), port, controllerPort, true));
            } catch (IOException | RuntimeException e) {
                throw new StartFailure("Kafka did not start; see " + data.log("kafka"), e);
            }
        });
        Topics.create(kafka.bootstrapServers());
        terminal.done("Kafka is ready on " + kafka.bootstrapServers(), startedAt);
        return kafka;
    }

    /** The port of the last start when it is free, so that a person's own clients still find it; else any. */
    private int port(String server, int usual) throws IOException {
        PrivateFile file = new PrivateFile(data.run().resolve("ports.properties"));
        Properties ports = file.read();
        List<Integer> wanted = List.of(Integer.parseInt(ports.getProperty(server, String.valueOf(usual))), usual);
        int port = wanted.stream().filter(Ports::isFree).findFirst().orElse(0);
        if (port == 0) {
            port = FreePorts.find(1).get(0);
        }
        ports.setProperty(server, String.valueOf(port));
        file.write(ports);
        return port;
    }
}
