/** Which days an organization works: its week, its country's holidays and transfers, its own overrides of single days. */
package io.komdir.kpi.reference.calendar;
