/** Receipts of pushes, and how fresh each source is. */
package io.komdir.kpi.ingestion.batch;
