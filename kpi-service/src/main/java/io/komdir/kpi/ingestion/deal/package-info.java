/** Deals as the CRM tells them: the newest row of a deal replaces the one before. */
package io.komdir.kpi.ingestion.deal;
