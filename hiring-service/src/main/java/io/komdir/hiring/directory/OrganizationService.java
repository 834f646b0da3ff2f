package io.komdir.hiring.directory;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the newest state of an organization, whatever the order in which its changes arrive. */
@ApplicationScoped
public class OrganizationService {
    private final OrganizationStore store;

    OrganizationService(OrganizationStore store) {
        this.store = store;
    }

    /** An older state than the one that is there changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(ReceivedEvent event, OrganizationChanged data) {
        store.save(data.facts(), data.revision());
    }
}
