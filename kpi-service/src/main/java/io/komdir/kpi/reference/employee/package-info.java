/** Employees, their teams over time and their absences. */
package io.komdir.kpi.reference.employee;
