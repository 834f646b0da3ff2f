package io.komdir.audit.measurement;

import java.time.LocalDate;

/**
 * The last working days of a scope up to a day.
 *
 * @param from a working day
 * @param to a working day
 * @param days how many working days it has
 */
record Window(String scope, LocalDate from, LocalDate to, int days) {}
