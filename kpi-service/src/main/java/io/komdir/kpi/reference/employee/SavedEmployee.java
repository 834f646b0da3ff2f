package io.komdir.kpi.reference.employee;

/** An employee after a PUT, and whether there was none before. */
record SavedEmployee(EmployeeRow row, boolean created) {}
