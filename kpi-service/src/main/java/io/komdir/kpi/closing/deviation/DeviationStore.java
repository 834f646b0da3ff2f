package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code deviation}; sees the organization in scope only. */
@ApplicationScoped
class DeviationStore {
    private static final String OPEN = """
            SELECT id, scope_kind, scope_code, subject, since, detected_on, metric, stage_before, metric_before
            FROM deviation
            WHERE organization_id = current_setting('komdir.organization', true)
              AND kind = :kind AND resolved_on IS NULL
            ORDER BY scope_kind, scope_code, subject
            """;
    private static final String LAST_ENDS = """
            SELECT d.scope_kind, d.scope_code, d.subject, max(d.resolved_on) AS resolved_on
            FROM unnest(:kinds, :codes, :subjects) AS asked (scope_kind, scope_code, subject)
            JOIN deviation d
              ON d.organization_id = current_setting('komdir.organization', true) AND d.kind = :kind
             AND d.scope_kind = asked.scope_kind AND d.scope_code = asked.scope_code AND d.subject = asked.subject
            WHERE d.resolved_on IS NOT NULL
            GROUP BY d.scope_kind, d.scope_code, d.subject
            """;
    private static final String ADD = """
            INSERT INTO deviation (organization_id, id, kind, scope_kind, scope_code, subject, since, detected_on, metric,
                                   stage_before, metric_before)
            SELECT current_setting('komdir.organization', true), found.id, :kind, found.scope_kind, found.scope_code,
                   found.subject, found.since, found.detected_on, found.metric, found.stage_before, found.metric_before
            FROM unnest(:ids, :kinds, :codes, :subjects, :since, :detected, :metrics, :stagesBefore, :metricsBefore)
                 AS found (id, scope_kind, scope_code, subject, since, detected_on, metric, stage_before, metric_before)
            """;
    private static final String END = """
            UPDATE deviation d SET resolved_on = :day, reason = ended.reason
            FROM unnest(:ids, :reasons) AS ended (id, reason)
            WHERE d.organization_id = current_setting('komdir.organization', true) AND d.id = ended.id
            """;

    private final Jdbi jdbi;

    @Inject
    DeviationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of the kind that have not ended. */
    List<OpenDeviation> open(DeviationKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("kind", kind.name())
                .map(DeviationStore::row)
                .list());
    }

    /** The day on which the last deviation of each subject ended; without an entry there was none. */
    Map<Subject, LocalDate> lastEnds(DeviationKind kind, Collection<Subject> subjects) {
        Map<Subject, LocalDate> ends = new HashMap<>();
        jdbi.useHandle(handle -> bind(handle.createQuery(LAST_ENDS), kind, subjects)
                .map((row, context) -> ends.put(subject(row), row.getObject("resolved_on", LocalDate.class)))
                .list());
        return ends;
    }

    void add(DeviationKind kind, List<OpenDeviation> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> bind(
                        handle.createUpdate(ADD),
                        kind,
                        found.stream().map(OpenDeviation::subject).toList())
                .bindArray("ids", UUID.class, column(found, OpenDeviation::id))
                .bindArray("since", LocalDate.class, column(found, OpenDeviation::since))
                .bindArray("detected", LocalDate.class, column(found, OpenDeviation::detectedOn))
                .bindArray("metrics", String.class, defined(found, StageDefinition::metric))
                .bindArray("stagesBefore", String.class, defined(found, StageDefinition::stageBefore))
                .bindArray("metricsBefore", String.class, defined(found, StageDefinition::metricBefore))
                .execute());
    }

    void end(Map<OpenDeviation, EndReason> ended, LocalDate day) {
        if (ended.isEmpty()) {
            return;
        }
        List<OpenDeviation> deviations = List.copyOf(ended.keySet());
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("day", day)
                .bindArray("ids", UUID.class, column(deviations, OpenDeviation::id))
                .bindArray(
                        "reasons",
                        String.class,
                        column(deviations, deviation -> ended.get(deviation).name()))
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, DeviationKind kind, Collection<Subject> subjects) {
        return statement
                .bind("kind", kind.name())
                .bindArray(
                        "kinds",
                        String.class,
                        column(subjects, subject -> subject.scope().kind().name()))
                .bindArray(
                        "codes",
                        String.class,
                        column(subjects, subject -> subject.scope().code()))
                .bindArray("subjects", String.class, column(subjects, Subject::code));
    }

    private static <T> List<?> column(Collection<T> rows, Function<T, ?> value) {
        return rows.stream().map(value).toList();
    }

    /** Null where there is no definition. */
    private static List<?> defined(List<OpenDeviation> found, Function<StageDefinition, String> value) {
        List<Object> column = new ArrayList<>();
        found.forEach(
                deviation -> column.add(deviation.definition() == null ? null : value.apply(deviation.definition())));
        return column;
    }

    private static StageDefinition definition(ResultSet row) throws SQLException {
        String metric = row.getString("metric");
        return metric == null
                ? null
                : new StageDefinition(metric, row.getString("stage_before"), row.getString("metric_before"));
    }

    private static OpenDeviation row(ResultSet row, StatementContext context) throws SQLException {
        return new OpenDeviation(
                row.getObject("id", UUID.class),
                subject(row),
                row.getObject("since", LocalDate.class),
                row.getObject("detected_on", LocalDate.class),
                definition(row));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        Scope.Kind kind = Scope.Kind.valueOf(row.getString("scope_kind"));
        return new Subject(new Scope(kind, row.getString("scope_code")), row.getString("subject"));
    }
}
