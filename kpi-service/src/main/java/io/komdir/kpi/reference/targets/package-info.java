/** Targets: the plan of a metric for an employee, a team or the organization, and the target of each day that follows from it. */
package io.komdir.kpi.reference.targets;
