/** What kpi-service told of closed months, and of the closed days of employees. */
package io.komdir.hiring.results;
