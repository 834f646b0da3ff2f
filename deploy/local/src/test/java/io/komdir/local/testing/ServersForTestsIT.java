package io.komdir.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServersForTestsIT {
    private Map<String, String> settings;

    @BeforeEach
    void start() {
        settings = new KomdirTestResource().start();
    }

    @Test
    void shouldServePostgres18WhenAsked() throws SQLException {
        // Given
        DataSource owner = TestServers.ownerDataSource();

        // When
        String version = single(owner, "show server_version_num");

        // Then
        assertThat(version).startsWith("18");
    }

    @Test
    void shouldKeepTheApplicationRoleLowWhenDatabaseIsMade() throws SQLException {
        // Given
        DataSource app = TestServers.appDataSource();

        // When
        String rights = single(
                app,
                "select concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcreatedb) from pg_roles"
                        + " where rolname = current_user");

        // Then
        assertThat(rights).isEqualTo("local_app f f f");
        assertThatThrownBy(() -> single(app, "create table mine(id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void shouldHaveAnEmptyDatabaseWhenTheResourceStartsAgain() throws SQLException {
        // Given
        execute(TestServers.ownerDataSource(), "create table left_over(id int)");

        // When
        new KomdirTestResource().start();

        // Then
        assertThat(single(
                        TestServers.ownerDataSource(), "select count(*) from pg_tables where tablename = 'left_over'"))
                .isEqualTo("0");
    }

    @Test
    void shouldRefuseAConnectionWhenThePasswordIsWrong() {
        // Given
        DataSource stranger = TestServers.databases().dataSource("postgres", "postgres", "guess");

        // When / Then
        assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
    }

    @Test
    void shouldServeKafkaWhenAsked() throws Exception {
        // Given
        Map<String, Object> client = Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers"));
        String topic = TestServers.topicPrefix() + "look";

        // When
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get(20, TimeUnit.SECONDS);

            // Then
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains(topic);
        }
    }

    private static String single(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(query);
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
