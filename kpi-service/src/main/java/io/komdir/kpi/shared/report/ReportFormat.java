package io.komdir.kpi.shared.report;

/** The forms of a report. */
public enum ReportFormat {
    /** As the report is: people with their lines, groups with their stages. JSON only. */
    NESTED,
    /** A table with one row per key and pivot. */
    LONG,
    /** A table with one row per key and columns for each pivot. */
    WIDE
}
