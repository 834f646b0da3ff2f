package io.komdir.platform.aggregate;

import java.time.Instant;
import java.time.LocalDate;

/** The calendar date of a moment in the time zone of the organization in scope. A service implements it once. */
public interface OrganizationDays {

    LocalDate dayOf(Instant moment);
}
