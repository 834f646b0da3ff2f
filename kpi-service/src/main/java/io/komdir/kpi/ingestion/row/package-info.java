/** Reads the formats of a push into rows of text; knows no database and no catalogue. */
package io.komdir.kpi.ingestion.row;
