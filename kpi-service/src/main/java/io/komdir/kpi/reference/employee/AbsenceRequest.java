package io.komdir.kpi.reference.employee;

import io.komdir.platform.problem.DateWithin;
import io.komdir.platform.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days away as a director gives them; both ends inclusive. */
@Schema(name = "AbsenceRequest", description = "Days on which no target applies")
public record AbsenceRequest(
        @NotNull @DateWithin LocalDate from,

        @NotNull @DateWithin @Schema(description = "last day away")
        LocalDate to,

        @Size(max = 200) @Schema(nullable = true, examples = "leave")
        String reason) {

    public AbsenceRequest {
        reason = Texts.stripToNull(reason);
    }

    Absence absence() {
        return new Absence(from, to, reason);
    }
}
