/** Tries rejected rows again, on the same path as a push. */
package io.komdir.kpi.ingestion.replay;
