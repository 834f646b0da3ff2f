package io.komdir.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees: one line for each step. */
final class Terminal {
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A step that has begun. */
    void begin(String step) {
        line("  " + step + " ...");
    }

    /** A step that is done, with the time it took. */
    void done(String step, long startedAtNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startedAtNanos);
        line(String.format(Locale.ROOT, "  %s (%.1f s)", step, took.toMillis() / 1000.0));
    }
}
