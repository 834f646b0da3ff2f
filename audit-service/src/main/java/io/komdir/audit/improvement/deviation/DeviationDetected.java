package io.komdir.audit.improvement.deviation;

import io.komdir.audit.improvement.diagnosis.Measurement;
import io.komdir.audit.improvement.diagnosis.Subject;
import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * The part of {@code kpi.deviation.detected} that this service reads.
 *
 * @param kind {@code TARGET}: subject is a metric; {@code CONVERSION}: subject is {@code funnel/stage}; others are ignored
 */
public record DeviationDetected(
        UUID deviation,
        String kind,
        String scope,
        String subject,
        LocalDate detectedOn,
        LocalDate from,
        LocalDate to,
        BigDecimal target,
        BigDecimal actual) {

    public DeviationDetected {
        try {
            Objects.requireNonNull(deviation, "deviation");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(detectedOn, "detectedOn");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(actual, "actual");
        } catch (NullPointerException e) {
            throw new PermanentEventException("a deviation without " + e.getMessage(), e);
        }
        if (to.isBefore(from)) {
            throw new PermanentEventException("the window of the deviation ends before it starts");
        }
    }

    Subject subjectOfDiagnosis() {
        return switch (kind) {
            case SupportedKinds.TARGET -> Subject.metric(subject);
            case SupportedKinds.CONVERSION -> stage();
            default -> throw new IllegalStateException("a kind that is ignored: " + kind);
        };
    }

    Measurement measured() {
        return new Measurement(actual, target, from, to);
    }

    private Subject stage() {
        int slash = subject.indexOf('/');
        if (slash < 1 || slash == subject.length() - 1) {
            throw new PermanentEventException("the subject of a conversion is not funnel/stage: " + subject);
        }
        return Subject.stage(subject.substring(0, slash), subject.substring(slash + 1));
    }
}
