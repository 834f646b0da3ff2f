package io.komdir.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the disk has room for a run. */
final class DiskSpace {
    private static final long MEGABYTE = 1024 * 1024;
    /** A new cluster, its write-ahead log, Kafka's segments and the programs take 250 MB; the rest is for data. */
    private static final long NEEDED = 512 * MEGABYTE;

    private static final long FULL = 32 * MEGABYTE;

    private DiskSpace() {}

    /**
     * Does nothing when there is room.
     *
     * @throws StartFailure when there is not
     */
    static void require(Path folder) throws IOException {
        long free = free(folder);
        if (free < NEEDED) {
            throw new StartFailure("the disk of " + folder + " is full: " + free / MEGABYTE + " MB are free, "
                    + NEEDED / MEGABYTE + " MB are needed");
        }
    }

    /** Whether a failure just now is best explained by a full disk. */
    static boolean isFull(Path folder) throws IOException {
        return free(folder) < FULL;
    }

    private static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
