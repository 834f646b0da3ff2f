package io.komdir.audit.improvement.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The table {@code diagnosis_check}: one statement for all checks of a diagnosis, one for those of a page. */
final class CheckRows {
    private static final String SAVE = """
            INSERT INTO diagnosis_check (organization_id, diagnosis_id, code, position, basic, verdict, evidence, judged_by,
                                         judged_at, cause_event, confirmed_by, confirmed_at, staffing_position,
                                         staffing_level, staffing_people)
            SELECT :organization, :diagnosis, c.code, c.position, c.basic, c.verdict, c.evidence, c.judged_by, c.judged_at,
                   c.cause_event, c.confirmed_by, c.confirmed_at, c.staffing_position, c.staffing_level, c.staffing_people
            FROM unnest(:codes::text[], :positions::int[], :basics::boolean[], :verdicts::text[], :evidences::text[],
                        :judges::text[], :moments::timestamptz[], :causes::uuid[], :confirmers::text[],
                        :confirmations::timestamptz[], :staffed::text[], :levels::text[], :people::int[])
                 AS c (code, position, basic, verdict, evidence, judged_by, judged_at, cause_event, confirmed_by,
                       confirmed_at, staffing_position, staffing_level, staffing_people)
            ON CONFLICT (organization_id, diagnosis_id, code) DO UPDATE
            SET verdict = excluded.verdict, evidence = excluded.evidence, judged_by = excluded.judged_by,
                judged_at = excluded.judged_at, cause_event = excluded.cause_event,
                confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,
                staffing_position = excluded.staffing_position, staffing_level = excluded.staffing_level,
                staffing_people = excluded.staffing_people
            WHERE (diagnosis_check.verdict, diagnosis_check.evidence, diagnosis_check.cause_event,
                   diagnosis_check.staffing_position, diagnosis_check.staffing_level, diagnosis_check.staffing_people)
                IS DISTINCT FROM (excluded.verdict, excluded.evidence, excluded.cause_event, excluded.staffing_position,
                                  excluded.staffing_level, excluded.staffing_people)
            """;
    private static final String OF_DIAGNOSES = """
            SELECT diagnosis_id, code, position, basic, verdict, evidence, judged_by, judged_at,
                   cause_event, confirmed_by, confirmed_at, staffing_position, staffing_level, staffing_people
            FROM diagnosis_check
            WHERE organization_id = :organization AND diagnosis_id = ANY (:diagnoses)
            """;

    private final Handle handle;
    private final String organization;

    CheckRows(Handle handle, String organization) {
        this.handle = handle;
        this.organization = organization;
    }

    void save(Diagnosis diagnosis) {
        List<Map.Entry<String, Check>> checks = diagnosis.checks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        handle.createUpdate(SAVE)
                .bind("organization", organization)
                .bind("diagnosis", diagnosis.id())
                .bindArray(
                        "codes",
                        String.class,
                        checks.stream().map(Map.Entry::getKey).toArray())
                .bindArray("positions", Integer.class, column(checks, Check::position))
                .bindArray("basics", Boolean.class, column(checks, Check::basic))
                .bindArray(
                        "verdicts",
                        String.class,
                        column(
                                checks,
                                c -> c.verdict() == null ? null : c.verdict().name()))
                .bindArray("evidences", String.class, column(checks, Check::evidence))
                .bindArray("judges", String.class, column(checks, Check::judgedBy))
                .bindArray("moments", String.class, column(checks, c -> moment(c.judgedAt())))
                .bindArray("causes", UUID.class, column(checks, confirmation(Confirmation::event)))
                .bindArray("confirmers", String.class, column(checks, confirmation(Confirmation::by)))
                .bindArray("confirmations", String.class, column(checks, confirmation(c -> moment(c.at()))))
                .bindArray("staffed", String.class, column(checks, staffing(Staffing::position)))
                .bindArray(
                        "levels",
                        String.class,
                        column(checks, staffing(s -> s.level().name())))
                .bindArray("people", Integer.class, column(checks, staffing(Staffing::people)))
                .execute();
    }

    Map<UUID, Map<String, Check>> of(Collection<UUID> diagnoses) {
        return handle.createQuery(OF_DIAGNOSES)
                .bind("organization", organization)
                .bindArray("diagnoses", UUID.class, diagnoses.toArray())
                .reduceRows(new HashMap<>(), CheckRows::collect);
    }

    private static Map<UUID, Map<String, Check>> collect(Map<UUID, Map<String, Check>> found, RowView row) {
        found.computeIfAbsent(row.getColumn("diagnosis_id", UUID.class), id -> new HashMap<>())
                .put(
                        row.getColumn("code", String.class),
                        new Check(
                                row.getColumn("position", Integer.class),
                                row.getColumn("basic", Boolean.class),
                                row.getColumn("verdict", CheckVerdict.class),
                                row.getColumn("evidence", String.class),
                                row.getColumn("judged_by", String.class),
                                row.getColumn("judged_at", Instant.class),
                                confirmation(row),
                                staffing(row)));
        return found;
    }

    private static Confirmation confirmation(RowView row) {
        UUID event = row.getColumn("cause_event", UUID.class);
        return event == null
                ? null
                : new Confirmation(
                        event,
                        row.getColumn("confirmed_by", String.class),
                        row.getColumn("confirmed_at", Instant.class));
    }

    private static Staffing staffing(RowView row) {
        String position = row.getColumn("staffing_position", String.class);
        return position == null
                ? null
                : new Staffing(
                        position,
                        row.getColumn("staffing_level", Level.class),
                        row.getColumn("staffing_people", Integer.class));
    }

    private static Function<Check, Object> staffing(Function<Staffing, Object> part) {
        return check -> check.staffing() == null ? null : part.apply(check.staffing());
    }

    private static Function<Check, Object> confirmation(Function<Confirmation, Object> part) {
        return check -> check.confirmed() == null ? null : part.apply(check.confirmed());
    }

    private static Object[] column(List<Map.Entry<String, Check>> checks, Function<Check, Object> part) {
        return checks.stream().map(entry -> part.apply(entry.getValue())).toArray();
    }

    private static String moment(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
    }
}
