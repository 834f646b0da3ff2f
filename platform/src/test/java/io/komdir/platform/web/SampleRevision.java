package io.komdir.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The revision of the sample resource's data, set by the tests. */
@ApplicationScoped
class SampleRevision implements RevisionSource {
    static final AtomicReference<Revision> NOW = new AtomicReference<>();

    @Override
    public Optional<Revision> current() {
        return Optional.ofNullable(NOW.get());
    }

    static void become(long number, String today) {
        NOW.set(new Revision(number, LocalDate.parse(today)));
    }
}
