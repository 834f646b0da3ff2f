package io.komdir.local.launcher;

import io.komdir.local.servers.FolderDeletion;
import io.komdir.local.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL cluster of a data folder. */
final class Cluster {
    /** Major version of the programs that come with the build. */
    private static final String MAJOR = "18";

    private final DataFolder data;

    Cluster(DataFolder data) {
        this.data = data;
    }

    /**
     * Starts PostgreSQL so that a commit survives a power cut.
     *
     * @throws StartFailure when the cluster is of another major version, or the server does not start
     */
    PostgresServer start(int port, String password) throws IOException {
        requireMajor();
        deleteHalfMade();
        Path log = data.log("postgresql");
        try {
            PostgresServer server = PostgresServer.start(
                    new PostgresServer.Settings(data.cluster(), data.binaries(), log, port, password, true));
            Files.writeString(complete(), MAJOR);
            return server;
        } catch (IOException | RuntimeException e) {
            throw new StartFailure("PostgreSQL did not start; see " + log, e);
        }
    }

    private void requireMajor() throws IOException {
        Path version = data.cluster().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new StartFailure("the data in " + data.path() + " were made by PostgreSQL "
                    + Files.readString(version).strip() + ", this build has " + MAJOR
                    + "; name another folder by --data or start anew with --reset");
        }
    }

    /** A cluster whose making was cut short holds nothing, and PostgreSQL could not start on it. */
    private void deleteHalfMade() throws IOException {
        if (!Files.exists(complete())) {
            FolderDeletion.delete(data.cluster());
        }
    }

    private Path complete() {
        return data.cluster().resolveSibling("complete");
    }
}
