package io.komdir.kpi.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A series as CSV (RFC 4180): header, CRLF, a point in numbers, nothing for null. Text that a spreadsheet would take for a
 * formula starts with an apostrophe.
 */
final class SeriesCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final String[] HEADER = {"period", "metric", "scope", "target", "fact", "percent", "verdict"};

    private SeriesCsv() {}

    /** One row per figure. */
    static String ofLong(Series series) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(HEADER);
            for (Figure figure : series.figures()) {
                csv.writeRecord(
                        text(figure.period()),
                        text(figure.metric()),
                        text(figure.scope()),
                        number(figure.target()),
                        number(figure.fact()),
                        number(figure.percent()),
                        text(figure.verdict()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One row per period and scope, four columns per metric. */
    static String ofWide(Series series) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(wideHeader(series));
            for (Map<String, Object> row : SeriesView.wide(series)) {
                csv.writeRecord(row.values().stream().map(SeriesCsv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static List<String> wideHeader(Series series) {
        List<String> header = new ArrayList<>(List.of("period", "scope"));
        series.metrics().forEach(metric -> {
            String column = text(metric.code());
            header.addAll(List.of(column, column + "_target", column + "_percent", column + "_verdict"));
        });
        return header;
    }

    private static CsvWriter writer(StringWriter out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    private static String cell(Object value) {
        return value == null || value instanceof BigDecimal ? number((BigDecimal) value) : text(value);
    }

    private static String number(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String text(Object value) {
        String text = value.toString();
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
