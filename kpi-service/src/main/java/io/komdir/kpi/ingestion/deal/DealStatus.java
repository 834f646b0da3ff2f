package io.komdir.kpi.ingestion.deal;

/** What has become of a deal. */
enum DealStatus {
    OPEN,
    WON,
    LOST
}
