/** Closed months, and closed days of employees, from kpi-service's events. */
package io.komdir.hiring.results;
