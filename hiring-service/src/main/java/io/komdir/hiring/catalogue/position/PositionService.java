package io.komdir.hiring.catalogue.position;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Shows the built-in positions and the organization's own, and stores the own ones. */
@ApplicationScoped
@Transactional
public class PositionService {
    private final PositionRepository repository;
    private final BuiltInPositions builtIn;
    private final Upserts upserts;

    PositionService(PositionRepository repository, BuiltInPositions builtIn, Upserts upserts) {
        this.repository = repository;
        this.builtIn = builtIn;
        this.upserts = upserts;
    }

    /** Empty when neither the organization nor the product has it. */
    public Optional<Position> find(String code) {
        return repository.findByKey(code);
    }

    /**
     * One position with its tag.
     *
     * @throws NotFoundException when neither the organization nor the product has it
     */
    Versioned<PositionView> get(String code) {
        Position position = find(code).orElseThrow(() -> new NotFoundException("position", code));
        return Versioned.of(PositionView.of(position), repository.tag(position));
    }

    /** Built-in and own ones by code, the own one of a code for the built-in one. */
    Page<PositionView> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        NavigableMap<String, Position> byCode = new TreeMap<>();
        builtIn.after(after).forEach(position -> byCode.put(position.code(), position));
        repository.ownAfter(after, request.fetch()).forEach(position -> byCode.put(position.code(), position));
        List<Position> rows = byCode.values().stream().limit(request.fetch()).toList();
        return Page.of(rows, request, position -> Cursor.of(position.code())).map(PositionView::of);
    }

    /** Creates a position or gives it another profile; the same again changes nothing. */
    Versioned<PositionView> put(String code, PositionRequest request, WriteConditions conditions) {
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        request.check(violations);
        violations.throwIfAny();
        return upserts.put(repository, code, conditions, existing -> request.profile(), saved -> List.of())
                .map(PositionView::of);
    }
}
