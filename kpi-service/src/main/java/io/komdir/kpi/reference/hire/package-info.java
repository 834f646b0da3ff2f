/** People that hiring-service has hired: registered here with team, role and the targets of their probation. */
package io.komdir.kpi.reference.hire;
