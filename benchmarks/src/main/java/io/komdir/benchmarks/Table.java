package io.komdir.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints results as Markdown, line by line as they come. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println("### " + text);
        out.println();
    }

    void columns(String... names) {
        row((Object[]) names);
        out.println(Arrays.stream(names).map(name -> "---").collect(Collectors.joining(" | ", "| ", " |")));
    }

    void row(Object... cells) {
        out.println(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
        out.flush();
    }

    static String whole(double value) {
        return whole(Math.round(value));
    }

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', ' ');
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
