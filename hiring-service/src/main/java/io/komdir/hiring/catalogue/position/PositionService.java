package io.komdir.hiring.catalogue.position;

import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shows positions and takes the organization's own. */
@ApplicationScoped
@Transactional
class PositionService {
    /** Most positions of an organization's own. */
    static final int MAX_OWN = 500;

    private final Positions positions;
    private final PositionStore store;
    private final BuiltInPositions builtIn;

    PositionService(Positions positions, PositionStore store, BuiltInPositions builtIn) {
        this.positions = positions;
        this.store = store;
        this.builtIn = builtIn;
    }

    /**
     * One position.
     *
     * @throws NotFoundException when neither the organization nor the product has it
     */
    public Position get(String code) {
        return positions.find(code).orElseThrow(() -> new NotFoundException("position", code));
    }

    /** Built-in and own ones by code, the own one of a code for the built-in one. */
    public Page<Position> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        NavigableMap<String, Position> byCode = new TreeMap<>();
        builtIn.after(after).forEach(position -> byCode.put(position.code(), position));
        store.after(after, request.fetch()).forEach(position -> byCode.put(position.code(), position));
        List<Position> rows = byCode.values().stream().limit(request.fetch()).toList();
        return Page.of(rows, request, position -> Cursor.of(position.code()));
    }

    /** Creates a position or gives it another profile; the same again changes nothing. */
    public SavedPosition put(String code, PositionRequest input, String ifMatch, String ifNoneMatch) {
        check(code, input);
        store.lock();
        Optional<Position> existing = positions.find(code);
        Preconditions.ifMatch(ifMatch, existing.map(PositionService::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, existing.map(PositionService::tag));
        Profile profile = input.profile();
        if (existing.isPresent() && existing.get().profile().equals(profile)) {
            return new SavedPosition(existing.get(), false);
        }
        if (store.find(code).isEmpty() && store.count() >= MAX_OWN) {
            throw new ConflictException("too-many-positions", MAX_OWN);
        }
        Position next = new Position(code, existing.map(Position::version).orElse(0L) + 1, false, profile);
        store.save(next);
        return new SavedPosition(next, existing.isEmpty());
    }

    /** The tag of a position as it is now. */
    static EntityTag tag(Position position) {
        return EntityTags.of("position", position);
    }

    private static void check(String code, PositionRequest input) {
        Stream<Violation> named =
                OrganizationScope.isCode(code) ? Stream.empty() : Stream.of(new Violation("code", "code"));
        List<Violation> violations = Stream.concat(named, input.violations()).toList();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
