package io.komdir.local.launcher;

import java.nio.file.Path;

/** Where the launcher script stands. */
final class Repository {
    private Repository() {}

    /** The root folder of the repository; the script names it. */
    static Path root() {
        return Path.of(System.getProperty("komdir.root", "")).toAbsolutePath().normalize();
    }

    /** The data folder that a person named, or {@code .komdir} in the repository. */
    static DataFolder data(Path named) {
        return new DataFolder(named == null ? root().resolve(".komdir") : named);
    }
}
