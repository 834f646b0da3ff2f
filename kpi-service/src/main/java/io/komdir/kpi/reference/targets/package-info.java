/** Targets: the plan of a metric for an employee, a team or the organization, and what it asks for on each day. */
package io.komdir.kpi.reference.targets;
