package io.komdir.audit.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komdir.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the events of an audit. Evidence and notes stay out of them. */
final class AuditEvents {
    static final String TOPIC = "komdir.audit.diagnoses";
    static final String COMPLETED = "io.komdir.audit.audit.completed.v1";

    private AuditEvents() {}

    static DomainEvent completed(Audit audit, LocalDate on, Outcome outcome) {
        Plan plan = audit.plan();
        Completed data = new Completed(
                audit.id(),
                audit.version(),
                plan.template(),
                plan.templateVersion(),
                plan.scope(),
                plan.auditor(),
                audit.startedOn(),
                on,
                Scored.of(outcome.score().overall()),
                outcome.score().areas().stream().map(AreaScored::of).toList(),
                outcome.findings().stream()
                        .map(item -> new Found(item.code(), item.area()))
                        .toList(),
                Compared.of(outcome.comparison()));
        String key = audit.organization() + "/" + audit.id();
        return new DomainEvent(TOPIC, key, COMPLETED, audit.id().toString(), data);
    }

    record Completed(
            UUID audit,
            int version,
            String template,
            int templateVersion,
            String scope,
            String auditor,
            LocalDate startedOn,
            LocalDate completedOn,
            Scored score,
            List<AreaScored> areas,
            List<Found> findings,
            Compared comparison) {}

    record Scored(int ok, int problems, int notApplicable, BigDecimal score) {
        static Scored of(Tally tally) {
            return new Scored(tally.ok(), tally.problems(), tally.notApplicable(), tally.score());
        }
    }

    record AreaScored(String area, int ok, int problems, int notApplicable, BigDecimal score) {
        static AreaScored of(Score.OfArea of) {
            Tally tally = of.tally();
            return new AreaScored(of.area().code(), tally.ok(), tally.problems(), tally.notApplicable(), tally.score());
        }
    }

    record Found(String item, String area) {}

    record Compared(
            UUID previous, @JsonProperty("new") int newProblems, int fixed, int regressed, int unchanged, int gone) {
        static Compared of(Comparison comparison) {
            Map<Change.Kind, Integer> counts = comparison.counts();
            return new Compared(
                    comparison.before() == null ? null : comparison.before().id(),
                    counts.get(Change.Kind.NEW),
                    counts.get(Change.Kind.FIXED),
                    counts.get(Change.Kind.REGRESSED),
                    counts.get(Change.Kind.UNCHANGED),
                    counts.get(Change.Kind.GONE));
        }
    }
}
