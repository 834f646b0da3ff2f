package io.komdir.local.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server on 127.0.0.1 as its superuser sees it; needs only the JDBC driver.
 *
 * @param port where the server listens
 * @param password of the superuser {@code postgres}
 */
public record DatabaseServer(int port, String password) {
    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    public DatabaseServer {
        Objects.requireNonNull(password, "password");
    }

    /** The JDBC address of a database on this server, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Connections to a database as the given role. */
    public DataSource dataSource(String database, String user, String userPassword) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(user);
        source.setPassword(userPassword);
        return source;
    }

    /** Connections to a database as the superuser, who is above row-level security. */
    public DataSource superuser(String database) {
        return dataSource(database, SUPERUSER, password);
    }

    /**
     * Makes sure that the database and its roles are there and have these passwords; what the database holds stays.
     *
     * @throws SQLException when the server refuses
     */
    public void ensure(ServiceDatabase database) throws SQLException {
        try (Connection connection = superuser(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            ensureRole(statement, database.owner(), database.ownerPassword());
            ensureRole(statement, database.app(), database.appPassword());
            if (!exists(statement, "select 1 from pg_database where datname = ", database.name())) {
                String name = identifier(statement, database.name());
                statement.execute("create database " + name + " owner " + identifier(statement, database.owner()));
                statement.execute("revoke all on database " + name + " from public");
                statement.execute("grant connect on database " + name + " to " + identifier(statement, database.app()));
            }
        }
    }

    /** Drops the database, with whoever is connected to it, and makes it anew and empty. */
    public void recreate(ServiceDatabase database) throws SQLException {
        try (Connection connection = superuser(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + identifier(statement, database.name()) + " with (force)");
        }
        ensure(database);
    }

    private static void ensureRole(Statement statement, String role, String rolePassword) throws SQLException {
        String verb = exists(statement, "select 1 from pg_roles where rolname = ", role) ? "alter" : "create";
        List<String> words = List.of(
                verb,
                "role",
                identifier(statement, role),
                "login nosuperuser nobypassrls nocreatedb nocreaterole password",
                statement.enquoteLiteral(rolePassword));
        statement.execute(String.join(" ", words));
    }

    private static boolean exists(Statement statement, String query, String name) throws SQLException {
        try (var rows = statement.executeQuery(query + statement.enquoteLiteral(name))) {
            return rows.next();
        }
    }

    private static String identifier(Statement statement, String name) throws SQLException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database or role: " + name);
        }
        return statement.enquoteIdentifier(name, true);
    }
}
