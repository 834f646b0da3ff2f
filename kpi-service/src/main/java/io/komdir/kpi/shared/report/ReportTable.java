package io.komdir.kpi.shared.report;

import io.komdir.platform.problem.BadRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A report as figures: each row has its keys (a period and a scope, a deal, a month), one pivot (a metric, a stage) and the
 * values of that pivot. It has two flat forms:
 *
 * <ul>
 *   <li>long: one row per key and pivot; columns are the first key, the pivot, the other keys, the values;
 *   <li>wide: one row per key; columns are the keys and, for each pivot, {@code <pivot>} with its main value and
 *       {@code <pivot>_<value>} with each other one.
 * </ul>
 *
 * @param shape names of the columns
 * @param pivots that have columns in the wide form, in their order, also when no row has them
 * @param rows rows of the same keys need not follow each other
 * @param keys that have a row in the wide form even without values, before all others; the long form has none for them
 */
public record ReportTable(Shape shape, List<String> pivots, List<Row> rows, List<List<Object>> keys) {
    /** Cells of a wide table at most, the empty ones included. */
    static final long MAX_CELLS = 500_000;

    /** Only keys with values have a row. */
    public ReportTable(Shape shape, List<String> pivots, List<Row> rows) {
        this(shape, pivots, rows, List.of());
    }

    /**
     * The names of a report's columns; the same for every answer of that report.
     *
     * @param keys at least one
     * @param pivot name of the long form's column that says whose values these are
     * @param main the value that stands under the pivot's own name in the wide form; one of {@code values}
     * @param values in the order of the long form
     */
    public record Shape(List<String> keys, String pivot, String main, List<String> values) {

        /** For figures of different meaning: the pivot is the name of the figure, its only value the figure itself. */
        public static Shape ofFigures(String... keys) {
            return new Shape(List.of(keys), "figure", "value", List.of("value"));
        }

        public Shape {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
            if (keys.isEmpty() || !values.contains(main)) {
                throw new IllegalArgumentException("a report needs a key, and its main value among its values");
            }
        }
    }

    /**
     * The values of one pivot under one key.
     *
     * @param keys as many as the shape names; null where a key does not apply
     * @param pivot one of the table's pivots
     * @param values as many as the shape names; null for an unknown one
     */
    public record Row(List<Object> keys, String pivot, List<Object> values) {

        /** One row for each named figure under the same keys, of a {@link Shape#ofFigures}. */
        public static List<Row> figures(List<Object> keys, List<String> names, List<?> values) {
            return IntStream.range(0, names.size())
                    .mapToObj(i -> new Row(keys, names.get(i), Collections.singletonList(values.get(i))))
                    .toList();
        }
    }

    public ReportTable {
        pivots = List.copyOf(pivots);
    }

    /** One row per key and pivot. */
    public FlatTable asLong() {
        List<String> columns = new ArrayList<>();
        columns.add(shape.keys().get(0));
        columns.add(shape.pivot());
        columns.addAll(shape.keys().subList(1, shape.keys().size()));
        columns.addAll(shape.values());
        return new FlatTable(columns, new LazyList<>(rows, this::longRow));
    }

    private List<Object> longRow(Row row) {
        List<Object> cells =
                new ArrayList<>(1 + row.keys().size() + row.values().size());
        cells.add(row.keys().get(0));
        cells.add(row.pivot());
        cells.addAll(row.keys().subList(1, row.keys().size()));
        cells.addAll(row.values());
        return cells;
    }

    /**
     * One row per key, in the order in which the keys first come.
     *
     * @throws BadRequestException {@code columns-collide} when two columns would have one name, as of the metrics
     *     {@code calls} and {@code calls_target}; {@code report-too-large} above {@link #MAX_CELLS}: keys without common
     *     pivots make cells that are nearly all empty
     */
    public FlatTable asWide() {
        int before = shape.keys().size();
        int width = shape.values().size();
        List<String> columns = wideColumns();
        requireFits(columns.size());
        Map<String, Integer> places = new LinkedHashMap<>();
        pivots.forEach(pivot -> places.put(pivot, before + places.size() * width));
        int main = shape.values().indexOf(shape.main());
        Map<List<Object>, Object[]> wide = new LinkedHashMap<>();
        keys.forEach(key -> wide.put(key, key.toArray(new Object[columns.size()])));
        for (Row row : rows) {
            Object[] cells = wide.computeIfAbsent(row.keys(), key -> key.toArray(new Object[columns.size()]));
            int place = places.get(row.pivot());
            cells[place++] = row.values().get(main);
            for (int i = 0; i < width; i++) {
                if (i != main) {
                    cells[place++] = row.values().get(i);
                }
            }
        }
        return new FlatTable(columns, wide.values().stream().map(Arrays::asList).toList());
    }

    private void requireFits(long columns) {
        if (rows.size() * columns <= MAX_CELLS) {
            return;
        }
        long cells = rows.stream().map(Row::keys).distinct().count() * columns;
        if (cells > MAX_CELLS) {
            BadRequestException tooLarge = new BadRequestException("report-too-large", cells, MAX_CELLS);
            tooLarge.with("limit", MAX_CELLS);
            throw tooLarge;
        }
    }

    private List<String> wideColumns() {
        List<String> columns = new ArrayList<>(shape.keys());
        for (String pivot : pivots) {
            columns.add(pivot);
            shape.values().stream()
                    .filter(value -> !value.equals(shape.main()))
                    .forEach(value -> columns.add(pivot + '_' + value));
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new BadRequestException("columns-collide", column);
            }
        }
        return columns;
    }
}
