package io.komdir.kpi.shared.report;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A report that can be answered in any form.
 *
 * @param revision of the organization's data that it shows
 * @param currency ISO 4217 code of all money in it; null when there is none
 * @param nested the report itself, as JSON
 * @param table the same figures, made only for a flat form
 */
public record Report<T>(long revision, String currency, T nested, Supplier<ReportTable> table) {

    public Report {
        Objects.requireNonNull(nested, "nested");
        Objects.requireNonNull(table, "table");
    }
}
