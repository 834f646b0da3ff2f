package io.komdir.audit.people;

import java.time.LocalDate;

/**
 * An employee as kpi-service told of last.
 *
 * @param team code of the present team, null without one
 * @param position null when none is named
 * @param leftOn last day at work, null when there is none
 */
public record Employee(String code, String fullName, String team, String position, LocalDate leftOn) {}
