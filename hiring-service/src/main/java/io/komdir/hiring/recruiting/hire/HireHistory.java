package io.komdir.hiring.recruiting.hire;

import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Restores hires from this service's own events, without name and address. In normal life the table knows them
 * already and nothing changes. It publishes nothing.
 */
@ApplicationScoped
class HireHistory {
    private final HireStore hires;

    HireHistory(HireStore hires) {
        this.hires = hires;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(ReceivedEvent event, EmployeeHired data) {
        boolean whole =
                Stream.of(data.employee(), data.vacancy(), data.hiredOn()).allMatch(Objects::nonNull);
        if (!whole || data.version() < 1) {
            throw new PermanentEventException("a hire that is not whole");
        }
        hires.save(data.hired());
    }
}
