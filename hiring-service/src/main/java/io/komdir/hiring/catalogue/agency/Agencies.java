package io.komdir.hiring.catalogue.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The agencies of the organization in scope, for other packages. */
@ApplicationScoped
@Transactional
public class Agencies {
    private final AgencyStore store;

    Agencies(AgencyStore store) {
        this.store = store;
    }

    /** Whether the organization has an agency of this code. */
    public boolean knows(String code) {
        return store.find(code).isPresent();
    }
}
