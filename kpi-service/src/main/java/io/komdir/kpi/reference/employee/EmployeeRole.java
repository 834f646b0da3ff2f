package io.komdir.kpi.reference.employee;

/** What an employee does in sales; decides which standard metrics make sense, never which rights the person has. */
public enum EmployeeRole {
    /** Wins new customers. */
    HUNTER,
    /** Grows existing customers. */
    FARMER,
    /** Qualifies leads and schedules key meetings. */
    FIRST_LINE,
    /** Brings leads. */
    MARKETER,
    /** Leads a team. */
    HEAD
}
