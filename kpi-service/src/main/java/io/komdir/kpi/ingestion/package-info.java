/**
 * What the CRM pushes: daily rows, activities, touchpoints and deals in several formats, checked row by row, stored set-wise in one
 * transaction, with a receipt for each push and a quarantine for the rows that could not be stored.
 */
package io.komdir.kpi.ingestion;
