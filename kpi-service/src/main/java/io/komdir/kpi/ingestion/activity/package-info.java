/** Activities: single events that count into the day, each once for ever. */
package io.komdir.kpi.ingestion.activity;
