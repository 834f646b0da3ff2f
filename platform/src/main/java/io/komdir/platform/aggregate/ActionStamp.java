package io.komdir.platform.aggregate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who does something, and when.
 *
 * @param organization whose data it concerns
 * @param by subject of the token, or name of the API key
 * @param at the moment, to the microsecond as the database keeps it
 * @param on the date of {@code at} in the organization's time zone
 */
public record ActionStamp(String organization, String by, Instant at, LocalDate on) {}
