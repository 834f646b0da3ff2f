/** Plan against fact over time: any metrics and scopes by day, week or month, for charts and spreadsheets. */
package io.komdir.kpi.reporting.series;
