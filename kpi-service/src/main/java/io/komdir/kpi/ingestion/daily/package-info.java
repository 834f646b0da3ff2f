/** Daily rows: the pushed value replaces the one that the day had. */
package io.komdir.kpi.ingestion.daily;
