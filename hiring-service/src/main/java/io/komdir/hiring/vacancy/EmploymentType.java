package io.komdir.hiring.vacancy;

/** How the person is employed. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN
}
