package io.komdir.audit.audits.schedule;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often audits shall come, whatever is recommended. */
@Schema(name = "ScheduleRequest")
public record ScheduleRequest(
        @NotNull @Schema(examples = "QUARTERLY") Cadence cadence) {}
