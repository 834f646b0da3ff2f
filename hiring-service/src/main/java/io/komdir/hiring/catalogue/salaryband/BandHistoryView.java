package io.komdir.hiring.catalogue.salaryband;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The band that stands, with all of its region before and after it. */
@Schema(name = "SalaryBandWithHistory")
record BandHistoryView(
        @JsonUnwrapped BandView band,

        @Schema(description = "Bands of the region asked for, also those to come, the latest first; the default last")
        List<BandView> history) {}
