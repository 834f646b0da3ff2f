package io.komdir.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the organizations that the directory has fired as events. */
@ApplicationScoped
public class ChangedOrganizations {
    private final List<Organization> seen = new CopyOnWriteArrayList<>();

    void onChange(@Observes Organization organization) {
        seen.add(organization);
    }

    List<Organization> seen() {
        return List.copyOf(seen);
    }
}
