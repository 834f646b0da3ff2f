package io.komdir.hiring.events;

import io.komdir.testing.events.EventContractTests;

/** The events of hiring-service. */
class EventContractTest extends EventContractTests {
    EventContractTest() {
        super("hiring-service");
    }
}
