/** What kpi-service told of employees and teams: who works where, and who heads whom. */
package io.komdir.audit.people;
