/**
 * Days: open, closed, restated. A closed day keeps the report as it was at closing; later changes are published as corrections.
 */
package io.komdir.kpi.closing.day;
