package io.komdir.audit.audits;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param on the date of {@code at} in the organization's time zone
 */
record ActionStamp(String by, Instant at, LocalDate on) {}
