package io.komdir.audit.diagnosis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** A row of the table {@code diagnosis}. */
record DiagnosisRow(
        UUID id,
        Subject.Kind subjectKind,
        String subject,
        String stage,
        String scope,
        BigDecimal actual,
        BigDecimal target,
        LocalDate fromDay,
        LocalDate toDay,
        Status status,
        Instant openedAt) {
    static final RowMapper<DiagnosisRow> MAPPER = (row, context) -> new DiagnosisRow(
            row.getObject("id", UUID.class),
            Subject.Kind.valueOf(row.getString("subject_kind")),
            row.getString("subject"),
            row.getString("stage"),
            row.getString("scope"),
            row.getBigDecimal("actual"),
            row.getBigDecimal("target"),
            row.getObject("from_day", LocalDate.class),
            row.getObject("to_day", LocalDate.class),
            Status.valueOf(row.getString("status")),
            row.getObject("opened_at", OffsetDateTime.class).toInstant());

    Diagnosis toDiagnosis(String organization, Map<String, Check> checks) {
        return new Diagnosis(
                new DiagnosisId(organization, id),
                new Subject(subjectKind, subject, stage),
                scope,
                new Measurement(actual, target, fromDay, toDay),
                status,
                openedAt,
                checks);
    }
}
