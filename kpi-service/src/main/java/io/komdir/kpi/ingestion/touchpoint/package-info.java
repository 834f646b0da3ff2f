/** Touchpoints: single touches of customers, each kept once for ever. Journeys are made of them. */
package io.komdir.kpi.ingestion.touchpoint;
