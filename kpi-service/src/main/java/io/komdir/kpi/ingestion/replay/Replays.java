package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.Outcome;
import io.komdir.kpi.ingestion.Push;
import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushMetrics;
import io.komdir.kpi.ingestion.PushMode;
import io.komdir.kpi.ingestion.RejectedRow;
import io.komdir.kpi.ingestion.RowErrors;
import io.komdir.kpi.ingestion.replay.ReplayPortion.Group;
import io.komdir.kpi.ingestion.replay.ReplayPortion.Row;
import io.komdir.kpi.ingestion.replay.ReplayService.Replayed;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Tries a portion of rejected rows again: one push, one transaction and one receipt for each source, kind
 * and caller of the rows, so that each caller reads back what became of its own. */
@ApplicationScoped
class Replays {
    private final ReplayService service;
    private final RowErrors errors;
    private final PushMetrics metrics;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Replays(ReplayService service, RowErrors errors, PushMetrics metrics, Caller caller, Clock clock) {
        this.service = service;
        this.errors = errors;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    ReplayView replay(ReplayPortion portion, Locale locale) {
        Map<Group, List<UUID>> groups = new LinkedHashMap<>();
        for (Row row : portion.rows()) {
            groups.computeIfAbsent(row.group(), any -> new ArrayList<>()).add(row.id());
        }
        List<Replayed> replayed = new ArrayList<>();
        groups.forEach((group, ids) -> replay(group, ids).ifPresent(replayed::add));
        return view(portion, replayed, locale);
    }

    private Optional<Replayed> replay(Group group, List<UUID> ids) {
        Push push = new Push(
                Ids.next(),
                group.kind(),
                PushFormat.REPLAY,
                PushMode.PARTIAL,
                group.source(),
                caller.name(),
                group.caller(),
                clock.instant());
        var sample = metrics.start();
        service.prepare(group.kind(), ids);
        Optional<Replayed> replayed = service.replay(push, ids);
        replayed.ifPresent(done -> metrics.stored(push, done.outcome(), sample));
        return replayed;
    }

    private ReplayView view(ReplayPortion portion, List<Replayed> replayed, Locale locale) {
        List<ReplayView.ErrorView> failed = new ArrayList<>();
        replayed.forEach(done -> done.failed().forEach((id, row) -> failed.add(error(id, row, locale))));
        String next = portion.remaining() == 0 ? "" : Cursor.of(portion.last()).encode();
        return new ReplayView(
                sum(replayed, Outcome::received),
                sum(replayed, Outcome::changed),
                sum(replayed, Outcome::unchanged),
                sum(replayed, outcome -> outcome.superseded().size()),
                sum(replayed, outcome -> outcome.rejected().size()),
                replayed.stream().map(done -> done.push().batch()).toList(),
                failed,
                portion.remaining(),
                next);
    }

    private ReplayView.ErrorView error(UUID id, RejectedRow row, Locale locale) {
        String message = errors.message(row.reason().code(), row.reason().args(), locale);
        return new ReplayView.ErrorView(id, row.reason().field(), row.reason().code(), message);
    }

    private static int sum(List<Replayed> replayed, ToIntFunction<Outcome> count) {
        return replayed.stream().map(Replayed::outcome).mapToInt(count).sum();
    }
}
