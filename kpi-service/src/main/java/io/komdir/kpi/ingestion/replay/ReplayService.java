package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushKind;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.push.PushHandler;
import io.komdir.kpi.ingestion.quarantine.QuarantineRows;
import io.komdir.kpi.ingestion.quarantine.QuarantinedRow;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pushes rejected rows of one source and kind again, in one transaction: what is stored leaves the quarantine. */
@ApplicationScoped
public class ReplayService {
    private final QuarantineRows quarantine;
    private final Map<PushKind, PushHandler<?>> kinds;

    @Inject
    public ReplayService(QuarantineRows quarantine, @All List<PushHandler<?>> kinds) {
        this.quarantine = quarantine;
        this.kinds = kinds.stream().collect(Collectors.toMap(PushHandler::kind, Function.identity()));
    }

    /** Call before {@link #replay}: makes what its transaction needs, in transactions of its own. */
    public void prepare(PushKind kind, Collection<UUID> ids) {
        RowReplay.of(kinds.get(kind), quarantine.read(ids)).prepare();
    }

    /**
     * Tries the rows again. The quarantine is locked before the facts, by everybody.
     *
     * @return empty when somebody else has dealt with all of them meanwhile
     */
    @Transactional
    public Optional<Replayed> replay(Push push, Collection<UUID> ids) {
        List<QuarantinedRow> rows = quarantine.lock(ids);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, RejectedRow> failed = new LinkedHashMap<>();
        Outcome outcome = RowReplay.of(kinds.get(push.kind()), rows).store(push, (replayed, rejected) -> {
            rejected.forEach(row -> failed.put(rows.get(row.number() - 1).id(), row));
            settle(rows, failed);
        });
        return Optional.of(new Replayed(push, outcome, failed));
    }

    private void settle(List<QuarantinedRow> rows, Map<UUID, RejectedRow> failed) {
        quarantine.failedAgain(failed);
        Set<UUID> stored = new LinkedHashSet<>();
        rows.forEach(row -> stored.add(row.id()));
        stored.removeAll(failed.keySet());
        quarantine.stored(stored);
    }

    /**
     * What trying rows of one source again came to.
     *
     * @param failed the rows that stay, with their new reason
     */
    public record Replayed(Push push, Outcome outcome, Map<UUID, RejectedRow> failed) {}
}
