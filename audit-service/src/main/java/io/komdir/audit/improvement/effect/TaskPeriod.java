package io.komdir.audit.improvement.effect;

import java.time.LocalDate;

/**
 * The days that a task's windows are taken from: strictly before its start and strictly after its completion.
 *
 * @param start day of the start
 * @param completion day of the completion
 * @param over whether no day that counts can be added after the completion any more
 */
record TaskPeriod(LocalDate start, LocalDate completion, boolean over) {
    /** Working days up to which windows grow. */
    static final int MAX_WORKING_DAYS = 60;
    /** Days around the task that are looked at: 60 working days with the longest holidays among them. */
    static final int REACH = 120;

    static TaskPeriod of(LocalDate start, LocalDate completion, LocalDate today) {
        return new TaskPeriod(start, completion, today.isAfter(completion.plusDays(REACH + 1L)));
    }

    LocalDate first() {
        return start.minusDays(REACH);
    }

    LocalDate last() {
        return completion.plusDays(REACH);
    }

    boolean before(LocalDate day) {
        return day.isBefore(start) && !day.isBefore(first());
    }

    boolean after(LocalDate day) {
        return day.isAfter(completion) && !day.isAfter(last());
    }

    /** The reason why the days after the completion do not suffice. */
    Reason shortOf(Reason stillPossible) {
        return over ? Reason.MEASURED_NO_MORE : stillPossible;
    }
}
