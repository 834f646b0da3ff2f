package io.komdir.audit.events;

import io.komdir.testing.events.EventContractTests;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of audit-service. */
class EventContractTest extends EventContractTests {
    EventContractTest() {
        super("audit-service");
    }

    /** Added within version 1; and what of a period before or after a task may not be measurable. */
    @Override
    protected Set<String> optionalFields() {
        Stream<String> added = Stream.of(
                "/version",
                "/origin",
                "/by",
                "/openedAt",
                "/deviationEvent",
                "/detectedOn",
                "/resolvedOn",
                "/source",
                "/completed/effectWorkingDays",
                "/completed/effectMinimumCount");
        Stream<String> measured = Stream.of("from", "to", "days", "value", "count", "countBefore")
                .flatMap(field -> Stream.of("/before/" + field, "/after/" + field));
        return Stream.concat(added, measured).collect(Collectors.toSet());
    }
}
