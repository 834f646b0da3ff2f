package io.komdir.kpi.shared.report;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A report that can be requested in any form.
 *
 * @param revision of the organization's data that it shows
 * @param currency ISO 4217 code of all money in it; null when there is none
 * @param nested the report as it is; written as JSON
 * @param table the same figures, made only when a flat form is requested
 */
public record Report(long revision, String currency, Object nested, Supplier<ReportTable> table) {

    public Report {
        Objects.requireNonNull(nested, "nested");
        Objects.requireNonNull(table, "table");
    }
}
