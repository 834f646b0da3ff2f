package io.komdir.hiring.recruiting.hire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** The hires of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class Hires {
    private static final int MAX = 10_000;

    private final HireStore store;

    Hires(HireStore store) {
        this.store = store;
    }

    /** Whom the agencies have brought, the last first, at most 10 000. */
    public List<Hired> ofAgencies(Collection<String> agencies) {
        return store.ofAgencies(agencies, MAX);
    }
}
