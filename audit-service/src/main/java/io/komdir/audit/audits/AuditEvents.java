package io.komdir.audit.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komdir.platform.aggregate.ActionStamp;
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

    /** @param version of the audit after its completion */
    static DomainEvent completed(Audit audit, int version, Outcome outcome, ActionStamp stamp) {
        Plan plan = audit.plan();
        Completed data = new Completed(
                audit.id(),
                version,
                plan.template(),
                plan.templateVersion(),
                plan.scope(),
                plan.auditor(),
                audit.startedOn(),
                stamp.on(),
                Scored.of(outcome.score().overall()),
                outcome.score().areas().stream().map(AreaScored::of).toList(),
                outcome.findings().stream()
                        .map(item -> new Found(item.code(), item.area()))
                        .toList(),
                Compared.of(outcome.comparison()));
        String key = stamp.organization() + "/" + audit.id();
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
        static Scored of(VerdictCounts counts) {
            return new Scored(counts.ok(), counts.problems(), counts.notApplicable(), counts.score());
        }
    }

    record AreaScored(String area, int ok, int problems, int notApplicable, BigDecimal score) {
        static AreaScored of(Score.OfArea of) {
            VerdictCounts counts = of.counts();
            return new AreaScored(
                    of.area().code(), counts.ok(), counts.problems(), counts.notApplicable(), counts.score());
        }
    }

    record Found(String item, String area) {}

    record Compared(
            UUID previous, @JsonProperty("new") int newProblems, int fixed, int regressed, int unchanged, int gone) {
        static Compared of(Comparison comparison) {
            Map<ItemChange.Kind, Integer> counts = comparison.counts();
            return new Compared(
                    comparison.previous() == null ? null : comparison.previous().id(),
                    counts.get(ItemChange.Kind.NEW),
                    counts.get(ItemChange.Kind.FIXED),
                    counts.get(ItemChange.Kind.REGRESSED),
                    counts.get(ItemChange.Kind.UNCHANGED),
                    counts.get(ItemChange.Kind.GONE));
        }
    }
}
