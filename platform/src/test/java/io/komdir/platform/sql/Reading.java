package io.komdir.platform.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.json.Json;

/** A row as JDBI is meant to map and bind it: the record's components are the columns. */
record Reading(
        String code,
        Kind kind,
        LocalDate readOn,
        Instant readAt,
        BigDecimal amount,
        List<String> tags,
        List<LocalDate> daysOff,
        @Json Details details) {

    enum Kind {
        FIRST,
        LATER
    }

    record Details(String note, int checks, List<Step> steps) {}

    record Step(LocalDate day, BigDecimal amount) {}
}
