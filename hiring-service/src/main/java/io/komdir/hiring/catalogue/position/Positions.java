package io.komdir.hiring.catalogue.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The positions of the organization in scope: its own of a code when it has one, else the built-in one. */
@ApplicationScoped
@Transactional
public class Positions {
    private final PositionStore store;
    private final BuiltInPositions builtIn;

    Positions(PositionStore store, BuiltInPositions builtIn) {
        this.store = store;
        this.builtIn = builtIn;
    }

    /** Empty when neither the organization nor the product has it. */
    public Optional<Position> find(String code) {
        return store.find(code).or(() -> builtIn.find(code));
    }
}
