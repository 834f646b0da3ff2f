package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days away as a director gives them; both ends inclusive. */
@Schema(name = "PutAbsence", description = "Days on which no target applies")
public record AbsenceRequest(
        @Schema(required = true) LocalDate from,

        @Schema(required = true, description = "last day away")
        LocalDate to,

        @Schema(nullable = true, maxLength = 200, examples = "leave")
        String reason) {

    Absence absence() {
        return new Absence(from, to, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
