package io.komdir.hiring.recruiting.vacancy;

/** State of a vacancy: DRAFT, then OPEN and ON_HOLD in turn, at the end FILLED or CANCELLED. */
public enum VacancyStatus {
    DRAFT,
    OPEN,
    ON_HOLD,
    FILLED,
    CANCELLED
}
