/** The organization as kpi-service publishes it: its name, its day, its money and its country. */
package io.komdir.hiring.directory;
