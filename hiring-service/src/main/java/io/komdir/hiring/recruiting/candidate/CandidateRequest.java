package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.recruiting.vacancy.VacancyText;
import io.komdir.platform.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A candidate as people give it. Either the channel or the agency it came by.
 *
 * @param appliedOn null for today
 */
@Schema(name = "CandidateInput", description = "Of channel and agency exactly one")
record CandidateRequest(
        @NotBlank @Size(max = CandidateText.NAME) @Schema(examples = "Maria Sokolova")
        String fullName,

        @Size(max = CandidateText.EMAIL)
        @Pattern(regexp = CandidateText.ADDRESS)
        @Schema(nullable = true, examples = "sokolova@example.com")
        String email,

        @Size(max = CandidateText.PHONE) @Schema(nullable = true)
        String phone,

        @Size(max = CandidateText.LINE)
        @Pattern(regexp = CandidateText.LINK)
        @Schema(nullable = true, description = "CV or profile, http or https")
        String link,

        @Size(max = CandidateText.TEXT) @Schema(nullable = true)
        String note,

        @Size(max = CandidateText.LINE)
        @Schema(
                nullable = true,
                description = "Kept when the personal data is erased: name no person",
                examples = "Job board")
        String channel,

        @Pattern(regexp = VacancyText.CODE)
        @Schema(nullable = true, description = "Code of the agency that presented the candidate")
        String agency,

        @Schema(nullable = true, description = "Today when absent; at most 366 days ago, not after today")
        LocalDate appliedOn) {

    static CandidateRequest of(Candidate candidate) {
        Person person = candidate.person();
        return new CandidateRequest(
                person.fullName(),
                person.email(),
                person.phone(),
                person.link(),
                person.note(),
                candidate.source().channel(),
                candidate.source().agency(),
                candidate.appliedOn());
    }

    Person person() {
        return new Person(fullName.strip(), email, plain(phone), link, plain(note));
    }

    /** Call after {@link #violations} found nothing. */
    Source source() {
        return new Source(plain(channel), agency);
    }

    List<Violation> violations() {
        return (plain(channel) == null) == (agency == null)
                ? List.of(new Violation("channel", "channel-or-agency"))
                : List.of();
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
