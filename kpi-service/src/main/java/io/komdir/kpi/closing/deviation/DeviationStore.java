package io.komdir.kpi.closing.deviation;

import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

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
            FROM unnest(:kinds, :codes, :subjects) AS requested (scope_kind, scope_code, subject)
            JOIN deviation d
              ON d.organization_id = current_setting('komdir.organization', true) AND d.kind = :kind
             AND d.scope_kind = requested.scope_kind AND d.scope_code = requested.scope_code
             AND d.subject = requested.subject
            WHERE d.resolved_on IS NOT NULL
            GROUP BY d.scope_kind, d.scope_code, d.subject
            """;
    private static final String ADD = """
            INSERT INTO deviation (organization_id, id, kind, scope_kind, scope_code, subject, since, detected_on, metric,
                                   stage_before, metric_before)
            VALUES (current_setting('komdir.organization', true), :id, :kind, :scopeKind, :scopeCode, :subject, :since,
                    :detectedOn, :metric, :stageBefore, :metricBefore)
            """;
    private static final String END = """
            UPDATE deviation SET resolved_on = :day, reason = :reason
            WHERE organization_id = current_setting('komdir.organization', true) AND id = :id
            """;

    private final Jdbi jdbi;

    DeviationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The columns of an open deviation; the last three are null for a target. */
    public record Row(
            UUID id,
            Scope.Kind scopeKind,
            String scopeCode,
            String subject,
            LocalDate since,
            LocalDate detectedOn,
            String metric,
            String stageBefore,
            String metricBefore) {

        static Row of(OpenDeviation deviation) {
            Scope scope = deviation.subject().scope();
            StageDefinition definition = deviation.definition();
            return new Row(
                    deviation.id(),
                    scope.kind(),
                    scope.code(),
                    deviation.subject().code(),
                    deviation.since(),
                    deviation.detectedOn(),
                    definition == null ? null : definition.metric(),
                    definition == null ? null : definition.stageBefore(),
                    definition == null ? null : definition.metricBefore());
        }

        OpenDeviation deviation() {
            return new OpenDeviation(
                    id,
                    new Subject(new Scope(scopeKind, scopeCode), subject),
                    since,
                    detectedOn,
                    metric == null ? null : new StageDefinition(metric, stageBefore, metricBefore));
        }
    }

    /** The day on which the last deviation of a subject ended. */
    public record LastEnd(Scope.Kind scopeKind, String scopeCode, String subject, LocalDate resolvedOn) {}

    /** All open deviations of the kind. */
    List<OpenDeviation> open(DeviationKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("kind", kind)
                .map(ConstructorMapper.of(Row.class))
                .map(Row::deviation)
                .list());
    }

    /** The day on which the last deviation of each subject ended; without an entry there was none. */
    Map<Subject, LocalDate> lastEnds(DeviationKind kind, Collection<Subject> subjects) {
        Map<Subject, LocalDate> ends = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(LAST_ENDS)
                .bind("kind", kind)
                .bindArray(
                        "kinds",
                        String.class,
                        column(subjects, subject -> subject.scope().kind().name()))
                .bindArray(
                        "codes",
                        String.class,
                        column(subjects, subject -> subject.scope().code()))
                .bindArray("subjects", String.class, column(subjects, Subject::code))
                .map(ConstructorMapper.of(LastEnd.class))
                .forEach(end -> ends.put(
                        new Subject(new Scope(end.scopeKind(), end.scopeCode()), end.subject()), end.resolvedOn())));
        return ends;
    }

    void add(DeviationKind kind, List<OpenDeviation> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD);
            found.forEach(deviation ->
                    batch.bind("kind", kind).bindMethods(Row.of(deviation)).add());
            batch.execute();
        });
    }

    void end(Map<OpenDeviation, EndReason> ended, LocalDate day) {
        if (ended.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(END);
            ended.forEach((deviation, reason) -> batch.bind("id", deviation.id())
                    .bind("day", day)
                    .bind("reason", reason)
                    .add());
            batch.execute();
        });
    }

    private static List<?> column(Collection<Subject> subjects, Function<Subject, ?> value) {
        return subjects.stream().map(value).toList();
    }
}
