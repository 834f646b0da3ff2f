/** Rows that could not be stored, kept with their reason until somebody mends the cause or throws them away. */
package io.komdir.kpi.ingestion.quarantine;
