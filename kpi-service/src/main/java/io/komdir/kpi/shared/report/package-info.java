/** How every report is offered to dashboards and spreadsheets: as it is, or as one flat table, long or wide, JSON or CSV. */
package io.komdir.kpi.shared.report;
