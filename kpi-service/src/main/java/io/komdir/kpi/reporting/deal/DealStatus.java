package io.komdir.kpi.reporting.deal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a deal. */
@Schema(name = "DealStatus")
public enum DealStatus {
    OPEN,
    WON,
    LOST
}
