package io.komdir.directory;

import java.time.LocalDate;

/**
 * An employee as kpi-service published them last. Where {@code komdir.directory.personal-data} is off, all but code and team is
 * null.
 *
 * @param team code of the current team, null without one
 * @param position code of the position, null when none is named
 * @param hiredOn null when it is unknown
 * @param leftOn last day of employment, null while employed
 */
public record Employee(
        String code, String fullName, String team, String position, LocalDate hiredOn, LocalDate leftOn) {

    Employee withoutPersonalData() {
        return new Employee(code, null, team, null, null, null);
    }
}
