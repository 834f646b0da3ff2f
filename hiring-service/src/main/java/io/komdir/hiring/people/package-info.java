/** What kpi-service told of employees and teams: who works where, since when, and who heads whom. */
package io.komdir.hiring.people;
