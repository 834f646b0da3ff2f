package io.komdir.hiring.testing;

import io.komdir.local.testing.StoppableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/** The clock of all tests of this module. */
@Mock
@ApplicationScoped
public class SettableClock extends StoppableClock {}
