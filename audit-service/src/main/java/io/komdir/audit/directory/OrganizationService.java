package io.komdir.audit.directory;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Keeps the newest state of an organization, whatever the order in which its changes arrive. */
@ApplicationScoped
public class OrganizationService {
    private final OrganizationStore store;
    private final Event<OrganizationFacts> known;

    OrganizationService(OrganizationStore store, Event<OrganizationFacts> known) {
        this.store = store;
        this.known = known;
    }

    /** Takes the state in and tells the other rooms, in the same transaction. An older state changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(ReceivedEvent event, OrganizationChanged data) {
        OrganizationFacts facts = data.facts();
        if (store.save(facts, data.revision())) {
            known.fire(facts);
        }
    }
}
