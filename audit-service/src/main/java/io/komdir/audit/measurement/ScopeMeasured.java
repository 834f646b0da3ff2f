package io.komdir.audit.measurement;

import java.time.LocalDate;

/**
 * Fired inside the transaction that stores an event of a closed day, or a late fact of it.
 *
 * @param scope whose figures of the day changed; a late fact changes each scope that it belongs to
 */
public record ScopeMeasured(String scope, LocalDate day) {}
