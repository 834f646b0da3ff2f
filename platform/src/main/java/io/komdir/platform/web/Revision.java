package io.komdir.platform.web;

import java.time.LocalDate;

/**
 * State of an organization's data.
 *
 * @param number grows with every committed change
 * @param today the date in the organization's time zone; an answer that depends on today changes at its midnight
 */
public record Revision(long number, LocalDate today) {}
