package io.komdir.audit.measurement;

import java.time.LocalDate;

/**
 * Told inside of the transaction that took in an event of a closed day, or a late fact of it, once it is stored.
 *
 * @param scope whose figures of the day changed; a late fact tells each scope that it belongs to
 */
public record ScopeMeasured(String scope, LocalDate day) {}
