package io.komdir.audit.lineage;

import io.komdir.audit.lineage.LineageQueries.PlacedStep;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps what events say of the things of a chain, and puts chains together when somebody asks. */
@ApplicationScoped
public class LineageService {
    /** Of each thing the first step is shown, and so many of the newest. */
    static final int NEWEST_STEPS = 30;

    private final LineageStore store;
    private final LineageQueries queries;
    private final ReadOnlySnapshot snapshots;

    LineageService(LineageStore store, LineageQueries queries, ReadOnlySnapshot snapshots) {
        this.store = store;
        this.queries = queries;
        this.snapshots = snapshots;
    }

    /** The order in which events arrive does not matter: what follows from what is found later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(ReceivedEvent event) {
        store.add(EventReaders.BY_TYPE.get(event.type()).step(event));
    }

    /**
     * The chain of a thing: what led to it, and what came of it.
     *
     * @throws NotFoundException when no event of the organization has told of the thing
     */
    Causation chain(Node start) {
        return snapshots.call(() -> {
            if (start.id().isEmpty() || queries.steps(Set.of(start), 1).isEmpty()) {
                throw new NotFoundException(start.type().code(), start.id());
            }
            LineageTraversal walk =
                    new LineageTraversal(start).follow(start, queries::causes).follow(start, queries::effects);
            Collection<Node> nodes = walk.found();
            List<PlacedStep> steps = queries.steps(nodes, NEWEST_STEPS);
            return Causation.of(start, steps, queries.links(nodes), walk.truncated());
        });
    }
}
