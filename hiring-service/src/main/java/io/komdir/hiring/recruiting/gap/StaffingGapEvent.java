package io.komdir.hiring.recruiting.gap;

import io.komdir.hiring.catalogue.position.Level;
import io.komdir.hiring.recruiting.vacancy.Origin;
import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What {@code audit.staffing-gap.identified} and {@code …withdrawn} carry, as far as it is read here.
 *
 * @param people how many are missing
 * @param team null when the scope is no team
 * @param metric null for a stage
 * @param funnel null for a metric, and {@code stage} with it
 * @param actual in the metric's unit, a conversion as a fraction; {@code target} too
 * @param from first day of the window, {@code to} its last
 */
record StaffingGapEvent(
        UUID gap,
        int version,
        UUID diagnosis,
        String check,
        String position,
        Level level,
        int people,
        String scope,
        String team,
        String metric,
        String funnel,
        String stage,
        BigDecimal actual,
        BigDecimal target,
        LocalDate from,
        LocalDate to,
        String evidence) {

    /** Throws when something is missing without which there is no gap. */
    void requireComplete() {
        boolean whole = Stream.of(gap, position, level, actual, target, from, to, evidence)
                .allMatch(Objects::nonNull);
        if (!whole || version < 1 || people < 1 || (metric == null) == (stage == null)) {
            throw new PermanentEventException("a staffing gap that is not whole");
        }
    }

    boolean ofStage() {
        return stage != null;
    }

    Origin origin(ReceivedEvent event) {
        return new Origin(
                gap.toString(),
                version,
                diagnosis,
                check,
                metric,
                funnel,
                stage,
                actual,
                target,
                scope,
                from,
                to,
                evidence,
                event.correlationId(),
                event.id());
    }
}
