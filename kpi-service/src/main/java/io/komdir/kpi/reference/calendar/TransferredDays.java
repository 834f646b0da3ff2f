package io.komdir.kpi.reference.calendar;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days off moved by decree, by country, from {@code calendar/transferred-days-<country>.csv}; most countries have none. */
final class TransferredDays {
    private final Map<String, List<Transfer>> byCountry = new ConcurrentHashMap<>();

    List<Transfer> in(String country, int year) {
        return byCountry.computeIfAbsent(country, TransferredDays::read).stream()
                .filter(transfer -> transfer.to().getYear() == year)
                .toList();
    }

    private static List<Transfer> read(String country) {
        String name = "/calendar/transferred-days-" + country.toLowerCase(Locale.ROOT) + ".csv";
        try (InputStream file = TransferredDays.class.getResourceAsStream(name)) {
            return file == null ? List.of() : rows(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Transfer> rows(InputStream file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new Transfer(date(row, "from"), date(row, "to")))
                    .toList();
        }
    }

    private static LocalDate date(NamedCsvRecord row, String field) {
        return LocalDate.parse(row.getField(field));
    }
}
