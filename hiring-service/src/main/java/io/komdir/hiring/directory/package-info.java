/** What kpi-service told of the organization: its name, its day, its money and its country. */
package io.komdir.hiring.directory;
