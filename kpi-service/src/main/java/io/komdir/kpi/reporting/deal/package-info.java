/** Deals as the CRM last told them, and which of the open ones need attention. */
package io.komdir.kpi.reporting.deal;
