package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.closing.day.CorrectionService;
import io.komdir.kpi.evaluation.monthly.DirtyMonths;
import io.komdir.kpi.shared.fact.FactChange;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes activities back. One taken back stays known, so that it never counts again. */
@ApplicationScoped
public class RetractionService {
    private final ActivityEvents events;
    private final CountedFacts facts;
    private final Revisions revisions;
    private final CorrectionService corrections;
    private final DirtyMonths months;
    private final Clock clock;

    @Inject
    public RetractionService(
            ActivityEvents events,
            CountedFacts facts,
            Revisions revisions,
            CorrectionService corrections,
            DirtyMonths months,
            Clock clock) {
        this.events = events;
        this.facts = facts;
        this.revisions = revisions;
        this.corrections = corrections;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Takes the event off its day. Again, it changes nothing.
     *
     * @throws NotFoundException when no such event was ever pushed
     */
    @Transactional
    public void retract(String source, String id) {
        Optional<Retraction> event = events.retract(source, id, clock.instant());
        if (event.isEmpty()) {
            requireKnown(source, id);
            return;
        }
        Retraction taken = event.get();
        FactChange change = facts.subtract(taken.fact(), source, taken.value(), taken.batch());
        long revision = revisions.bump();
        corrections.publish(new CorrectionService.Push(taken.batch(), source, revision), List.of(change));
        months.note(revision, Set.of(change.date()));
    }

    private void requireKnown(String source, String id) {
        if (!events.existing(source, id)) {
            throw new NotFoundException("activity", id);
        }
    }
}
