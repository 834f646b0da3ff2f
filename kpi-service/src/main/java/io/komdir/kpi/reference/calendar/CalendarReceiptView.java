package io.komdir.kpi.reference.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of overridden days. */
@Schema(name = "CalendarReceipt")
public record CalendarReceiptView(
        @Schema(description = "of the organization's data, with this change")
        long revision,

        @Schema(description = "days in the request") int received,

        @Schema(description = "days that differ from before")
        int changed) {}
