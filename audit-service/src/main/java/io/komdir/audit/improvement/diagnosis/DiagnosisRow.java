package io.komdir.audit.improvement.diagnosis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        Opening opening,
        int version,
        Closing closing) {
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
            new Opening(
                    DiagnosisOrigin.valueOf(row.getString("origin")),
                    row.getString("opened_by"),
                    moment(row, "opened_at"),
                    row.getObject("correlation_id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    row.getObject("source_event", UUID.class)),
            row.getInt("version"),
            closing(row));

    private static Closing closing(ResultSet row) throws SQLException {
        return row.getObject("closed_at") == null
                ? null
                : new Closing(
                        row.getString("close_reason"),
                        row.getString("close_note"),
                        row.getString("closed_by"),
                        moment(row, "closed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    Diagnosis toDiagnosis(String organization, Map<String, Check> checks) {
        return new Diagnosis(
                new DiagnosisId(organization, id),
                new Subject(subjectKind, subject, stage),
                scope,
                new Measurement(actual, target, fromDay, toDay),
                opening,
                checks,
                version,
                closing);
    }
}
