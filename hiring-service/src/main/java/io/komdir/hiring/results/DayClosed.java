package io.komdir.hiring.results;

import java.time.LocalDate;

/**
 * What this service reads of {@code kpi.day.closed}: the verdict of an employee's day.
 *
 * @param revision of the organization's data that the day was judged at
 */
record DayClosed(String scope, LocalDate date, Boolean workingDay, Verdict verdict, Long revision) {

    DayClosed {
        EventPayloadRules.scope(scope);
        EventPayloadRules.required(date, "date");
        EventPayloadRules.required(workingDay, "workingDay");
        EventPayloadRules.required(verdict, "verdict");
        EventPayloadRules.required(revision, "revision");
    }

    /** Only of employees is a day's verdict kept. */
    boolean isOfEmployee() {
        return scope.startsWith(Results.EMPLOYEE);
    }
}
