/** Forecasts the end of a month from the scope's facts on its own recent working days. */
package io.komdir.kpi.reporting.forecast;
