package io.komdir.local.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka node in this JVM, broker and KRaft controller in one, on 127.0.0.1 only. */
public final class KafkaBroker implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Where the node stores and listens.
     *
     * @param data log directory; formatted when it is empty
     * @param port for clients
     * @param controllerPort for the node itself
     * @param kept whether the data serve another start; throw-away nodes end faster, and their topics come into being by
     *     being used
     */
    public record Settings(Path data, int port, int controllerPort, boolean kept) {}

    /**
     * Starts the node and returns once it serves clients.
     *
     * @throws IOException when the log directory cannot be made ready
     */
    public static KafkaBroker start(Settings settings) throws IOException {
        Files.createDirectories(settings.data());
        format(settings.data());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties(settings)), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, "127.0.0.1:" + settings.port());
    }

    private static void format(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .setDirectories(List.of(data.toString()))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Cannot format " + data, e);
        }
    }

    private static Map<String, String> properties(Settings settings) {
        String client = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", String.valueOf(NODE));
        properties.put("controller.quorum.voters", NODE + "@" + controller);
        properties.put("listeners", client + ",CONTROLLER://" + controller);
        properties.put("advertised.listeners", client);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", settings.data().toString());
        properties.put("auto.create.topics.enable", String.valueOf(!settings.kept()));
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "5");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A node that does not sign off must wait at its next start until its old session has run out, 9 s.
        properties.put("controlled.shutdown.enable", String.valueOf(settings.kept()));
        return properties;
    }

    /**
     * Kafka ends the whole JVM when it cannot go on, as with a full disk; after this call it tells instead. Takes effect for
     * every node of this JVM.
     */
    public static void onFatal(Runnable reaction) {
        Exit.setExitProcedure((code, message) -> reaction.run());
        Exit.setHaltProcedure((code, message) -> reaction.run());
    }

    /** What clients connect to, {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the node; what was acknowledged is on disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
