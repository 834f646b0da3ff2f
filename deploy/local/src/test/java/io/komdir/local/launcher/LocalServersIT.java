package io.komdir.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.servers.DatabaseServer;
import io.komdir.local.servers.FreePorts;
import io.komdir.local.servers.KafkaBroker;
import io.komdir.local.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers of the local run: what they keep, and what they do about a bad end. */
class LocalServersIT {
    private static final String TOPIC = "komdir.kpi.results";

    @TempDir
    private Path folder;

    private DataFolder data;
    private LocalSecrets secrets;

    @BeforeEach
    void createParts() throws Exception {
        data = new DataFolder(folder);
        data.createParts();
        secrets = LocalSecrets.loadOrCreate(data);
    }

    @Test
    void shouldKeepCommittedRowsWhenStartedAgain() throws Exception {
        // Given
        try (PostgresServer postgres = startPostgres()) {
            postgres.databases().ensure(secrets.database(LocalService.KPI));
            ask(postgres.databases(), "create table kept as select 42 as answer");
        }

        // When
        String answer;
        String durable;
        try (PostgresServer postgres = startPostgres()) {
            postgres.databases().ensure(secrets.database(LocalService.KPI));
            answer = ask(postgres.databases(), "select answer from kept");
            durable = ask(
                    postgres.databases(),
                    "select string_agg(setting, ' ') from pg_settings"
                            + " where name in ('fsync', 'full_page_writes', 'synchronous_commit')");
        }

        // Then
        assertThat(answer).isEqualTo("42");
        assertThat(durable).isEqualTo("on on on");
    }

    @Test
    void shouldKeepEventsAndTopicsWhenStartedAgain() throws Exception {
        // Given
        try (KafkaBroker kafka = startKafka()) {
            Topics.create(kafka.bootstrapServers());
            send(kafka, "kept");
        }

        // When
        long events;
        try (KafkaBroker kafka = startKafka()) {
            Topics.create(kafka.bootstrapServers());
            events = count(kafka);
        }

        // Then
        assertThat(events).isEqualTo(1);
    }

    @Test
    void shouldStopPostgresWhenItsLauncherWasKilled() throws Exception {
        // Given
        PostgresServer forgotten = startPostgres();
        ProcessHandle process = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(data.cluster().resolve("postmaster.pid"))
                                .get(0)))
                .orElseThrow();

        // When
        boolean found = new LeftBehind(data).stop();

        // Then
        assertThat(found).isTrue();
        assertThat(process.info().commandLine()).isEmpty();
        assertThat(data.cluster().resolve("postmaster.pid")).doesNotExist();
        assertThat(new LeftBehind(data).stop()).isFalse();
        forgotten.close();
    }

    @Test
    void shouldBeginAnewWhenTheMakingOfTheClusterWasCutShort() throws Exception {
        // Given
        Files.createDirectories(data.cluster());
        Files.writeString(data.cluster().resolve("postgresql.conf"), "");

        // When
        String version;
        try (PostgresServer postgres = startPostgres()) {
            version = ask(postgres.databases().superuser("postgres").getConnection(), "show server_version_num");
        }

        // Then
        assertThat(version).startsWith("18");
    }

    @Test
    void shouldNameBothVersionsWhenTheDataAreOfAnotherMajor() throws Exception {
        // Given
        Files.createDirectories(data.cluster());
        Files.writeString(data.cluster().resolve("PG_VERSION"), "17\n");

        // When / Then
        assertThatThrownBy(this::startPostgres)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PostgreSQL 17, this build has 18");
    }

    private PostgresServer startPostgres() throws IOException {
        return new Cluster(data).start(FreePorts.find(1).get(0), secrets.superuserPassword());
    }

    private KafkaBroker startKafka() throws IOException {
        List<Integer> ports = FreePorts.find(2);
        return KafkaBroker.start(new KafkaBroker.Settings(data.kafka(), ports.get(0), ports.get(1), true));
    }

    private String ask(DatabaseServer databases, String query) throws SQLException {
        var database = secrets.database(LocalService.KPI);
        return ask(
                databases
                        .dataSource(database.name(), database.owner(), database.ownerPassword())
                        .getConnection(),
                query);
    }

    private static String ask(Connection open, String query) throws SQLException {
        try (Connection connection = open;
                Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void send(KafkaBroker kafka, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static long count(KafkaBroker kafka) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
