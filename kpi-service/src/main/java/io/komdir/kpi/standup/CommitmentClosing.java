package io.komdir.kpi.standup;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import io.komdir.kpi.standup.Commitment.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Judges the commitments of a day when it closes, in the closing's transaction, and keeps what was found. */
@ApplicationScoped
class CommitmentClosing {
    private final CommitmentStore store;

    CommitmentClosing(CommitmentStore store) {
        this.store = store;
    }

    @Transactional(MANDATORY)
    void on(@Observes DayClosingEvent closing) {
        LocalDate day = closing.day().day();
        List<Commitment> commitments = store.on(day);
        if (commitments.isEmpty()) {
            return;
        }
        Map<String, MetricDefinition> metrics = closing.judged().ground().byCode();
        store.report(commitments.stream()
                .map(commitment ->
                        commitment.withReported(found(commitment, metrics.get(commitment.metric()), closing.judged())))
                .toList());
    }

    private static Found found(Commitment commitment, MetricDefinition metric, DayEvaluations judged) {
        BigDecimal fact = judged.of(Scope.employee(commitment.employee()), metric, commitment.date())
                .fact();
        boolean there = CommitmentVerdicts.there(commitment, judged.ground().roster());
        return new Found(there ? CommitmentStatus.of(metric, commitment.value(), fact) : CommitmentStatus.OPEN, fact);
    }
}
