package io.komdir.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the servers' libraries log to one file, so that the terminal shows only what a person needs. */
public final class FileLogging {
    private static final int FILE_BYTES = 20 * 1024 * 1024;
    private static final int FILES = 1;

    private FileLogging() {}

    /**
     * Takes effect for the whole JVM; at 20 MB the file begins anew.
     *
     * @throws IOException when the file cannot be written
     */
    public static void to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        LogManager.getLogManager().reset();
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tLZ %4$s %3$s %5$s%6$s%n");
        Handler handler = new FileHandler(file.toString(), FILE_BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.INFO);
        handler.setErrorManager(new ErrorManager() {
            /** A line that cannot be written, as with a full disk, is no news for the terminal: its cause is told there. */
            @Override
            public synchronized void error(String message, Exception problem, int code) {}
        });
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.INFO);
    }
}
