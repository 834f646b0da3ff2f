package io.komdir.hiring.directory;

import java.time.LocalDate;

/**
 * An employee as kpi-service published it last.
 *
 * @param team code of the present team, null without one
 * @param position code of the position, null when none is named
 * @param leftOn last day of employment, null while employed
 */
public record Employee(
        String code, String fullName, String team, String position, LocalDate hiredOn, LocalDate leftOn) {}
