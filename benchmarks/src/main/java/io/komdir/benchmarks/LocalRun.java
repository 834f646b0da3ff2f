package io.komdir.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A run of {@code ./komdir up} on this machine, as the benchmark reaches it.
 *
 * @param root the repository
 * @param data the run's data folder
 * @param kpiPort port of kpi-service
 * @param auditPort port of audit-service
 * @param hiringPort port of hiring-service
 */
record LocalRun(Path root, Path data, int kpiPort, int auditPort, int hiringPort) {

    /** A token for a role, as a person gets it. */
    String token(String organization, String role) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        root.resolve("komdir").toString(),
                        "token",
                        "--organization",
                        organization,
                        "--role",
                        role,
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String token = out.readLine();
            if (process.waitFor() != 0 || token == null) {
                throw new IllegalStateException("./komdir token failed");
            }
            return token;
        }
    }

    /** A connection of the role that kpi-service works as. */
    Connection kpiDatabase() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/kpi",
                "kpi_app",
                properties("secrets/passwords.properties").getProperty("kpi_app"));
    }

    /** A connection of PostgreSQL's superuser, whom no row-level security holds back: fills the database and looks inside. */
    Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/kpi",
                "postgres",
                properties("secrets/passwords.properties").getProperty("postgres"));
    }

    /** The same in the database of audit-service. */
    Connection auditSuperuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/audit",
                "postgres",
                properties("secrets/passwords.properties").getProperty("postgres"));
    }

    String bootstrapServers() throws IOException {
        return "127.0.0.1:" + port("kafka");
    }

    private String port(String server) throws IOException {
        return properties("run/ports.properties").getProperty(server);
    }

    private Properties properties(String file) throws IOException {
        Properties values = new Properties();
        try (var in = Files.newBufferedReader(data.resolve(file))) {
            values.load(in);
        }
        return values;
    }
}
