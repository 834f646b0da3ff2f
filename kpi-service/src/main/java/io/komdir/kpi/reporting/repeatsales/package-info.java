/** Repeat sales: what a base left alone costs, and a month-by-month plan of working it, with the targets that follow. */
package io.komdir.kpi.reporting.repeatsales;
