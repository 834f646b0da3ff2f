package io.komdir.hiring.recruiting.candidate;

import io.komdir.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All who were asked about a candidate; they replace those before. */
@Schema(name = "PutCandidateReferences")
record ReferencesRequest(
        @NotNull @Size(max = CandidateText.REFERENCES) List<@NotNull @Valid Given> references) {

    /** One of them. */
    @Schema(name = "PutCandidateReference")
    record Given(
            @NotBlank @Size(max = CandidateText.NAME) @Schema(description = "Name of who was asked")
            String contact,

            @Size(max = CandidateText.LINE)
            @Schema(nullable = true, description = "How they know the candidate", examples = "Former head of sales")
            String relation,

            @Schema(
                    nullable = true,
                    description = "Today when absent; at most 366 days before appliedOn, not after today")
            LocalDate askedOn,

            @Schema(nullable = true, description = "Absent until there is an answer")
            Reference.Outcome outcome,

            @Size(max = CandidateText.TEXT) @Schema(nullable = true)
            String note) {

        Reference asReference(LocalDate today) {
            return new Reference(
                    contact.strip(), plain(relation), Objects.requireNonNullElse(askedOn, today), outcome, plain(note));
        }

        private static String plain(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    List<Reference> asReferences(LocalDate today) {
        return references.stream().map(given -> given.asReference(today)).toList();
    }

    List<Violation> violations(LocalDate appliedOn, LocalDate today) {
        LocalDate earliest = appliedOn.minusDays(CandidateText.DAYS_LATE);
        List<Reference> request = asReferences(today);
        return IntStream.range(0, request.size())
                .filter(i -> request.get(i).askedOn().isBefore(earliest)
                        || request.get(i).askedOn().isAfter(today))
                .mapToObj(i -> new Violation("references[" + i + "].askedOn", "range", earliest, today))
                .toList();
    }
}
