/** Deals of the CRM's last push, and the open ones that need attention. */
package io.komdir.kpi.reporting.deal;
