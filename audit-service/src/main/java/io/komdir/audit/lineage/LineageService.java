package io.komdir.audit.lineage;

import io.komdir.audit.lineage.LineageStore.PlacedStep;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.ReadOnlySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Stores the events about the things of a chain, and puts chains together on request. */
@ApplicationScoped
public class LineageService {
    /** Newest steps shown of each thing, beside the first. */
    static final int NEWEST_STEPS = 30;

    private final LineageStore store;
    private final ReadOnlySnapshot snapshots;

    LineageService(LineageStore store, ReadOnlySnapshot snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    /** The order in which events arrive does not matter: what follows from what is found later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ReceivedEvent event) {
        store.add(EventReaders.BY_TYPE.get(event.type()).step(event));
    }

    /**
     * The chain of a thing: what led to it, and what came of it.
     *
     * @throws NotFoundException when no event of the organization is about the thing
     */
    Lineage trace(Node start) {
        return snapshots.call(() -> {
            if (start.id().isEmpty() || store.steps(Set.of(start), 1).isEmpty()) {
                throw new NotFoundException(start.type().code(), start.id());
            }
            LineageTraversal traversal =
                    new LineageTraversal(start).follow(start, store::causes).follow(start, store::effects);
            Collection<Node> nodes = traversal.found();
            List<PlacedStep> steps = store.steps(nodes, NEWEST_STEPS);
            return Lineage.of(start, steps, store.links(nodes), traversal.truncated());
        });
    }
}
