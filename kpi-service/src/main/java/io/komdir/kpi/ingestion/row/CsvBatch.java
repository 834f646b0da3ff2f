package io.komdir.kpi.ingestion.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code text/csv} (RFC 4180) whose first line names the fields, separated by comma or by semicolon as the header is. A
 * broken quotation or an unknown column refuses the whole body; a line with another number of fields is an unreadable row.
 */
public final class CsvBatch {
    private static final JsonMapper JSON = new JsonMapper();

    private final RowSchema schema;
    private final RowHandler handler;
    private final RawRow row;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> header = List.of();
    private int[] indexes = {};

    private CsvBatch(RowSchema schema, RowHandler handler) {
        this.schema = schema;
        this.handler = handler;
        this.row = new RawRow(schema);
    }

    /**
     * Hands out all rows of the body.
     *
     * @throws BadRequestException naming the line or the column when the body as a whole cannot be read
     */
    public static ReadBatch read(byte[] body, RowSchema schema, RowHandler handler) {
        CsvBatch batch = new CsvBatch(schema, handler);
        int from = BatchBody.textStart(body);
        var text = new ByteArrayInputStream(body, from, body.length - from);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(body, from))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text, StandardCharsets.UTF_8)) {
            batch.readAll(csv.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadBatch(Optional.empty(), batch.lines.size(), batch::json);
    }

    private void readAll(Iterator<CsvRecord> records) {
        long line = 1;
        try {
            if (records.hasNext()) {
                CsvRecord first = records.next();
                line = lineAfter(first);
                readHeader(first.getFields());
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = lineAfter(record);
                read(record.getFields());
            }
        } catch (CsvParseException e) {
            throw new BadRequestException("malformed-csv", line);
        }
    }

    private void readHeader(List<String> names) {
        header = names.stream().map(String::strip).toList();
        indexes = new int[header.size()];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < indexes.length; i++) {
            String name = header.get(i);
            indexes[i] = schema.index(name);
            if (indexes[i] < 0 || !seen.add(name)) {
                String slug = indexes[i] < 0 ? "unknown-property" : "duplicate-property";
                throw BadRequestException.field(slug, new Violation(JsonRows.clean(name), slug));
            }
        }
    }

    private void read(List<String> fields) {
        int number = BatchBody.next(lines.size());
        lines.add(fields);
        if (fields.stream().mapToInt(String::length).sum() > BatchBody.MAX_ROW_BYTES) {
            handler.unreadable(number, BatchBody.rowTooLong());
            return;
        }
        if (fields.size() != indexes.length) {
            handler.unreadable(number, new Violation("", "malformed-row"));
            return;
        }
        row.start(number);
        for (int i = 0; i < indexes.length; i++) {
            row.put(indexes[i], fields.get(i).strip());
        }
        handler.row(row);
    }

    /**
     * Fields beyond the header, and those that a short line lacks, get a name that no row knows, so that a replay does not
     * take the line for a good one.
     */
    private String json(int number) {
        List<String> fields = lines.get(number - 1);
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(fields.size(), header.size()); i++) {
            String name = i < header.size() && i < fields.size() ? header.get(i) : "column" + (i + 1);
            object.put(name, i < fields.size() ? fields.get(i) : null);
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text is always JSON", e);
        }
    }

    private static long lineAfter(CsvRecord record) {
        long breaks = record.getFields().stream()
                .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                .sum();
        return record.getStartingLineNumber() + breaks + 1;
    }

    private static char separator(byte[] body, int from) {
        boolean semicolon = false;
        for (int i = from; i < body.length && body[i] != '\n'; i++) {
            if (body[i] == ',') {
                return ',';
            }
            semicolon |= body[i] == ';';
        }
        return semicolon ? ';' : ',';
    }
}
