package io.komdir.hiring.directory;

import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the newest state of each employee and team, whatever the order in which their changes arrive. */
@ApplicationScoped
public class PeopleService {
    private final PeopleStore store;

    PeopleService(PeopleStore store) {
        this.store = store;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void employeeChanged(ReceivedEvent event, EmployeeChanged data) {
        store.save(data.employee(), data.revision());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void teamChanged(ReceivedEvent event, TeamChanged data) {
        store.save(data.team(), data.revision());
    }
}
