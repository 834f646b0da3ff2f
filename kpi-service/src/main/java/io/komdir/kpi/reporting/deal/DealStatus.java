package io.komdir.kpi.reporting.deal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deal has come to. */
@Schema(name = "DealStatus")
public enum DealStatus {
    OPEN,
    WON,
    LOST
}
