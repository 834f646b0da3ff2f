package io.komdir.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one push, all new: the employees and metrics of {@link Office} on one day, under a source of their own.
 *
 * @param rows sorted by key
 */
record Batch(String source, LocalDate date, List<Row> rows) {
    /** Rows of a batch. */
    static final int SIZE = 1000;

    record Row(String employee, String metric, BigDecimal value) {}

    /**
     * A batch of the usual size.
     *
     * @param number the batches of a source have numbers from 0; each has its own day
     */
    static Batch of(String source, int number) {
        return of(source, number, SIZE);
    }

    static Batch of(String source, int number, int size) {
        return of(source, LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1L + number), number, size);
    }

    /** A batch of the usual size on a day. */
    static Batch on(String source, LocalDate date) {
        return of(source, date, date.getDayOfMonth(), SIZE);
    }

    private static Batch of(String source, LocalDate date, int number, int size) {
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int employee = i / Office.METRICS.size();
            String metric = Office.METRICS.get(i % Office.METRICS.size());
            rows.add(new Row(Office.employee(employee), metric, BigDecimal.valueOf((number * 31L + i) % 90 + 1)));
        }
        return new Batch(source, date, rows);
    }

    byte[] json() {
        StringBuilder json = new StringBuilder(rows.size() * 90)
                .append("{\"source\":\"")
                .append(source)
                .append("\",\"rows\":[");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"employee\":\"")
                    .append(row.employee())
                    .append("\",\"date\":\"")
                    .append(date)
                    .append("\",\"metric\":\"")
                    .append(row.metric())
                    .append("\",\"value\":")
                    .append(row.value())
                    .append('}');
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
