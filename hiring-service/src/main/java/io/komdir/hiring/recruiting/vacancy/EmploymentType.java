package io.komdir.hiring.recruiting.vacancy;

/** How the person is employed. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN
}
