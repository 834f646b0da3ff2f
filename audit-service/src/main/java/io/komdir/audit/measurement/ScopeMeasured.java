package io.komdir.audit.measurement;

import java.time.LocalDate;

/**
 * Told inside of the transaction that took in an event of a closed day, once it is stored.
 *
 * @param scope whose day it is
 */
public record ScopeMeasured(String scope, LocalDate day) {}
