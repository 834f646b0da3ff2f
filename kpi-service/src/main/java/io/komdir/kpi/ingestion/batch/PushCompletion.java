package io.komdir.kpi.ingestion.batch;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.closing.day.CorrectionService;
import io.komdir.kpi.evaluation.monthly.DirtyMonths;
import io.komdir.kpi.ingestion.FactChanges;
import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.shared.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The end of a push, after its facts are written: the revision, the corrections of closed days, the receipt.
 *
 * <p>Taking the revision locks the organization until the commit, so it comes last and only when a fact changed: a push
 * that repeats what is stored keeps the revision, and every dashboard its 304.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PushCompletion {
    private final Revisions revisions;
    private final CorrectionService corrections;
    private final DirtyMonths months;
    private final Receipts receipts;

    @Inject
    public PushCompletion(Revisions revisions, CorrectionService corrections, DirtyMonths months, Receipts receipts) {
        this.revisions = revisions;
        this.corrections = corrections;
        this.months = months;
        this.receipts = receipts;
    }

    /**
     * Settles the push.
     *
     * @param changes the facts that it changed
     * @return the outcome with its revision
     */
    public Outcome complete(Push push, Outcome outcome, FactChanges changes) {
        Outcome settled = outcome.at(revisionAfter(changes));
        tell(push, settled.revision(), changes);
        receipts.keep(push, settled);
        return settled;
    }

    /**
     * Settles a push that is not about facts: it raises the revision when it changed anything.
     *
     * @return the outcome with its revision
     */
    public Outcome complete(Push push, Outcome outcome) {
        Outcome settled = outcome.at(outcome.changed() > 0 ? revisions.bump() : revisions.current());
        receipts.keep(push, settled);
        return settled;
    }

    private long revisionAfter(FactChanges changes) {
        return changes.any() ? revisions.bump() : revisions.current();
    }

    private void tell(Push push, long revision, FactChanges changes) {
        if (changes.any()) {
            corrections.publish(
                    new CorrectionService.Push(push.batch(), push.source(), revision), changes.days(), changes::on);
            months.note(revision, changes.days());
        }
    }
}
