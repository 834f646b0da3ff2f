package io.komdir.kpi.shared.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV (RFC 4180): header, CRLF, a point in numbers, nothing for null. Text that a spreadsheet would read as a
 * formula gets an apostrophe in front.
 */
final class ReportCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private ReportCsv() {}

    /** Writes row by row: the text of the whole table is never in memory. */
    static void write(FlatTable table, OutputStream out) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(cells(table.columns()));
            for (List<Object> row : table.rows()) {
                csv.writeRecord(cells(row));
            }
        }
    }

    private static List<String> cells(List<?> row) {
        return row.stream().map(ReportCsv::cell).toList();
    }

    private static String cell(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        boolean formula = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
