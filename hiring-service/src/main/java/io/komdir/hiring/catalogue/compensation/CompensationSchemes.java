package io.komdir.hiring.catalogue.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The compensation schemes of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class CompensationSchemes {
    private final SchemeStore store;

    CompensationSchemes(SchemeStore store) {
        this.store = store;
    }

    /** Whether the organization has a scheme of this code. */
    public boolean knows(String code) {
        return store.newest(code).isPresent();
    }

    /** What is paid by it on the day, or by its newest version when none is valid yet; empty when there is no such scheme. */
    public Optional<Scheme> find(String code, LocalDate on) {
        return store.valid(code, YearMonth.from(on))
                .or(() -> store.newest(code))
                .map(SchemeVersion::scheme);
    }
}
