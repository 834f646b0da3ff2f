package io.komdir.kpi.reference.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.EntityTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Receipt of own days.
 *
 * @param revision revision of the organization's data with this change
 * @param changed how many of the received days are not what they were
 */
@Schema(name = "CalendarReceipt")
public record SavedDays(
        long revision,
        int received,
        int changed,
        @JsonIgnore @Schema(hidden = true) EntityTag tag) {}
