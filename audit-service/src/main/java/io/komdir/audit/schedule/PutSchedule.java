package io.komdir.audit.schedule;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often audits shall come, whatever is recommended. */
@Schema(name = "PutSchedule")
public record PutSchedule(
        @NotNull @Schema(examples = "QUARTERLY") Cadence cadence) {}
