package io.komdir.hiring.catalogue.salaryband;

import io.komdir.hiring.catalogue.position.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer to be held against its band. */
@Schema(name = "CheckOffer")
record OfferCheckRequest(
        @NotNull @Schema(examples = "internet-marketer") String position,
        @NotNull Level level,
        @Size(max = 100) @Schema(nullable = true) String region,
        @NotNull @Valid CheckedOffer offer,

        @Schema(nullable = true, description = "By the bands of this day; today when left out")
        LocalDate on) {}
