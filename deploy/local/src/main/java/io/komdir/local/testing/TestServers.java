package io.komdir.local.testing;

import io.komdir.local.servers.DatabaseServer;
import io.komdir.local.servers.ServiceDatabase;
import io.komdir.local.servers.ServiceEnvironment;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The PostgreSQL and the Kafka that all tests of a build share, for tests that look at them directly. The first call of a
 * build starts them (some seconds); they end with the build. Safe from any thread and any class loader.
 */
public final class TestServers {
    static final String ADDRESS_FILE = "address.properties";
    static final String DATABASE_PROPERTY = "komdir.test.database";
    static final String TOPIC_PREFIX_PROPERTY = "komdir.test.topic-prefix";

    private TestServers() {}

    static ServerAddress address() {
        return Lazy.ADDRESS;
    }

    /** Kafka's {@code host:port}. Topics come into being when they are used; names carry {@link #topicPrefix()}. */
    public static String bootstrapServers() {
        return address().bootstrapServers();
    }

    /** What stands before every topic name of this test run, so that modules don't see each other's events. */
    public static String topicPrefix() {
        return System.getProperty(TOPIC_PREFIX_PROPERTY, "");
    }

    /** The PostgreSQL server as its superuser sees it. */
    public static DatabaseServer databases() {
        return address().databases();
    }

    /**
     * The database of the module under test: as {@link KomdirTestResource} made it, else named after the module's folder
     * without {@code -service}.
     */
    public static ServiceDatabase database() {
        return named(System.getProperty(DATABASE_PROPERTY, moduleName()));
    }

    /** Drops and makes a database with its two roles, to migrate from nothing or to run a second service beside. */
    public static ServiceDatabase freshDatabase(String name) {
        ServiceDatabase database = named(name);
        try {
            databases().recreate(database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make the database " + name, e);
        }
        return database;
    }

    /** The variables with which a packaged service uses these servers and accepts {@link TestTokens}. */
    public static Map<String, String> environment(ServiceDatabase database) {
        return ServiceEnvironment.of(
                database, databases(), bootstrapServers(), TestTokens.keys().getPublic());
    }

    /** Connections as the role that owns the tables; row-level security holds for it too when it is forced. */
    public static DataSource ownerDataSource() {
        ServiceDatabase database = database();
        return databases().dataSource(database.name(), database.owner(), database.ownerPassword());
    }

    /** Connections as the role that the service works as. */
    public static DataSource appDataSource() {
        ServiceDatabase database = database();
        return databases().dataSource(database.name(), database.app(), database.appPassword());
    }

    /** Connections as the superuser, who sees the rows of all organizations. */
    public static DataSource superuserDataSource() {
        return databases().superuser(database().name());
    }

    /** The database of this name with its two roles, as they are called and sign in; it need not be there. */
    public static ServiceDatabase named(String name) {
        // One password a build: roles of throw-away databases on 127.0.0.1.
        String password = databases().password();
        return new ServiceDatabase(name, password, password);
    }

    static String moduleName() {
        String folder = Path.of("").toAbsolutePath().getFileName().toString();
        return folder.replaceFirst("-service$", "").replaceAll("[^a-z0-9]", "_");
    }

    private static final class Lazy {
        static final ServerAddress ADDRESS = new ServerLookup(BuildProcess.root(), BuildProcess.current()).find();
    }
}
