package io.komdir.hiring.catalogue.position;

/** What an employee does in the commercial block, by the words of kpi-service. */
public enum EmployeeRole {
    HUNTER,
    FARMER,
    FIRST_LINE,
    MARKETER,
    HEAD
}
