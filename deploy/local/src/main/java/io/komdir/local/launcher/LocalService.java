package io.komdir.local.launcher;

import java.nio.file.Path;
import java.util.List;

/** The services of the local run, in the order in which they are shown. */
enum LocalService {
    KPI("kpi"),
    AUDIT("audit"),
    HIRING("hiring");

    private final String database;

    LocalService(String database) {
        this.database = database;
    }

    /** Name of its database, and what its roles and options begin with. */
    String database() {
        return database;
    }

    /** Name of its module, process and log file. */
    String module() {
        return database + "-service";
    }

    /** The packaged application. */
    Path jar(Path root) {
        return root.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static List<String> databases() {
        return List.of(KPI.database, AUDIT.database, HIRING.database);
    }
}
