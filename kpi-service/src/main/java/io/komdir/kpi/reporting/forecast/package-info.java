/** How a month will probably end: from what the scope did on its own recent working days. */
package io.komdir.kpi.reporting.forecast;
