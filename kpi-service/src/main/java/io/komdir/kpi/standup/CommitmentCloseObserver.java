package io.komdir.kpi.standup;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.DayClosingEvent;
import io.komdir.kpi.evaluation.DayEvaluations;
import io.komdir.kpi.reference.metric.MetricDefinition;
import io.komdir.kpi.shared.scope.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Evaluates the commitments of a day when it closes, in the closing's transaction, and stores the outcomes. */
@ApplicationScoped
class CommitmentCloseObserver {
    private final CommitmentRepository repository;

    CommitmentCloseObserver(CommitmentRepository repository) {
        this.repository = repository;
    }

    @Transactional(MANDATORY)
    void onClosing(@Observes DayClosingEvent closing) {
        DayEvaluations evaluations = closing.evaluations();
        Map<String, MetricDefinition> metrics = evaluations.context().byCode();
        for (CommitmentEntity entity : repository.listOn(closing.day().day())) {
            Commitment commitment = entity.commitment();
            MetricDefinition metric = metrics.get(commitment.metric());
            Scope scope = Scope.employee(commitment.employee());
            entity.report(CommitmentEvaluator.outcome(
                    commitment,
                    metric,
                    evaluations.of(scope, metric, commitment.date()).fact(),
                    evaluations.context().roster()));
        }
    }
}
