/** Repeat sales: the revenue missed without them, and a month-by-month plan with its targets. */
package io.komdir.kpi.reporting.repeatsales;
