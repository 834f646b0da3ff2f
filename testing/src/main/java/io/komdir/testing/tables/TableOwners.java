package io.komdir.testing.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table list of a service, {@code src/test/resources/tables.csv}: table, owning package, packages that may also read it,
 * packages that may also write it (separated by blanks). Packages come without {@code io.komdir.} and include those inside
 * them.
 */
final class TableOwners {
    private final Map<String, Row> rows;

    private record Row(String owner, List<String> readers, List<String> writers) {
        boolean allows(TableUse use) {
            return use.isIn(owner)
                    || writers.stream().anyMatch(use::isIn)
                    || (!use.writes() && readers.stream().anyMatch(use::isIn));
        }

        Stream<String> guests() {
            return Stream.concat(readers.stream(), writers.stream());
        }
    }

    private TableOwners(Map<String, Row> rows) {
        this.rows = rows;
    }

    static TableOwners read(Path file) {
        try {
            Map<String, Row> rows = new LinkedHashMap<>();
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> rows.put(cells[0], new Row(cells[1], packages(cells[2]), packages(cells[3]))));
            return new TableOwners(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> tables() {
        return rows.keySet();
    }

    private static List<String> packages(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether the list allows what the class does. */
    boolean allows(TableUse use) {
        Row row = rows.get(use.table());
        return row != null && row.allows(use);
    }

    /** Readers and writers in the list that use nothing, as {@code table: package}. */
    List<String> idle(List<TableUse> uses) {
        return rows.entrySet().stream()
                .flatMap(row -> row.getValue()
                        .guests()
                        .filter(guest ->
                                uses.stream().noneMatch(use -> use.table().equals(row.getKey()) && use.isIn(guest)))
                        .map(guest -> row.getKey() + ": " + guest))
                .toList();
    }
}
