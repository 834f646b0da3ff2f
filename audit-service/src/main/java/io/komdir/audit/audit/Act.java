package io.komdir.audit.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param on the date of {@code at} in the organization's time zone
 */
record Act(String by, Instant at, LocalDate on) {}
