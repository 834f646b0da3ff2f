/**
 * Days: open, closed, restated. A closed day keeps the report as it stood at closing; what changes afterwards is told as a
 * correction.
 */
package io.komdir.kpi.closing.day;
