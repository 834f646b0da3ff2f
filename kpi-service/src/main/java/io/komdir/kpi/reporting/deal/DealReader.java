package io.komdir.kpi.reporting.deal;

import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Stream;

/**
 * Which deals the caller may read. A credential bound to a source reads the deals of that source only; otherwise a CRM reads
 * those whose last row it has pushed itself, and everybody else all.
 */
@RequestScoped
class DealReader {
    private final Caller caller;

    DealReader(Caller caller) {
        this.caller = caller;
    }

    /**
     * With which credential and out of which source a deal was last pushed.
     *
     * @param source null for any
     * @param credential null for any
     */
    record Pushed(String source, String credential) {}

    Pushed pushed() {
        if (caller.source().isPresent()) {
            return new Pushed(caller.source().get(), null);
        }
        boolean all = Stream.of(Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER).anyMatch(caller::has);
        return new Pushed(null, all ? null : caller.credential());
    }
}
