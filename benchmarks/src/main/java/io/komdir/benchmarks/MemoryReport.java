package io.komdir.benchmarks;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services say of their heap after everything else was measured. */
final class MemoryReport {
    private static final Pattern HEAP = Pattern.compile(
            "(?m)^jvm_memory_(used|max|usage_after_gc)_?[a-z]*\\{[^}]*area=\"heap\"[^}]*} ([0-9.E-]+)$");
    private static final Pattern GC_SECONDS = Pattern.compile("(?m)^jvm_gc_pause_seconds_sum\\{[^}]*} ([0-9.E-]+)$");
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private MemoryReport() {}

    static void show(Table table, Map<String, Api> services) throws Exception {
        table.heading("Memory: each service with -Xmx256m, after all of the above");
        table.columns("service", "heap used MiB", "heap limit MiB", "garbage collection s");
        for (Map.Entry<String, Api> service : services.entrySet()) {
            String metrics = service.getValue()
                    .send("GET", "/q/metrics", Map.of("Accept", "text/plain"), null)
                    .require(200)
                    .text();
            table.row(
                    service.getKey(),
                    Table.whole(heap(metrics, "used") / MEBIBYTE),
                    Table.whole(heap(metrics, "max") / MEBIBYTE),
                    Table.millis(sum(GC_SECONDS.matcher(metrics), 1)));
        }
    }

    private static double heap(String metrics, String what) {
        Matcher matcher = HEAP.matcher(metrics);
        double sum = 0;
        while (matcher.find()) {
            if (matcher.group(1).equals(what)) {
                // A pool without a limit of its own says -1; the heap's limit is in the others.
                sum += Math.max(0, Double.parseDouble(matcher.group(2)));
            }
        }
        return sum;
    }

    private static double sum(Matcher matcher, int group) {
        double sum = 0;
        while (matcher.find()) {
            sum += Double.parseDouble(matcher.group(group));
        }
        return sum;
    }
}
