package io.komdir.local.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Properties in a file that only its owner can read, written in one step. */
record PrivateFile(Path path) {

    /** What the file holds; nothing when it is not there. */
    Properties read() throws IOException {
        Properties values = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                values.load(reader);
            }
        }
        return values;
    }

    void write(Properties values) throws IOException {
        Path draft = Files.createTempFile(
                path.getParent(),
                "draft",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
