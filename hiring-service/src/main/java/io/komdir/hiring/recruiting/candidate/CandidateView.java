package io.komdir.hiring.recruiting.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A candidate as it is shown. What names the person, or may, is null unless {@code personalData} is SHOWN.
 *
 * @param next where one may go from here
 * @param eraseBy day by which the personal data should be erased; null while the candidate may still be hired, and when it is
 *     erased
 */
@Schema(name = "Candidate")
public record CandidateView(
        UUID id,
        UUID vacancy,
        int version,
        Stage stage,

        @Schema(description = "Where the candidate may move from here while the vacancy is OPEN")
        List<Stage> next,

        @Schema(nullable = true) String channel,
        @Schema(nullable = true) String agency,
        LocalDate appliedOn,

        @Schema(description = "Whether name, address, texts and reasons are shown, withheld from the role, or erased")
        PersonalData personalData,

        @Schema(nullable = true) String fullName,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String link,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) LocalDate erasedOn,

        @Schema(
                nullable = true,
                description = "Day by which the personal data should be erased; nothing does it by itself")
        LocalDate eraseBy,

        List<StageMove> moves,
        List<Scorecard> scorecards,
        List<Reference> references,
        @Schema(nullable = true) CandidateHire hire) {

    static CandidateView of(Candidate candidate, PersonalData shown, LocalDate eraseBy) {
        boolean texts = shown != PersonalData.WITHHELD;
        Person person = shown == PersonalData.SHOWN ? candidate.person() : new Person(null, null, null, null, null);
        CandidateHire hire = candidate.hire();
        return new CandidateView(
                candidate.id(),
                candidate.vacancy(),
                candidate.version(),
                candidate.stage(),
                candidate.stage().next(),
                candidate.source().channel(),
                candidate.source().agency(),
                candidate.appliedOn(),
                shown,
                person.fullName(),
                person.email(),
                person.phone(),
                person.link(),
                person.note(),
                candidate.erasedOn(),
                eraseBy,
                texts
                        ? candidate.moves()
                        : candidate.moves().stream().map(StageMove::withoutText).toList(),
                texts
                        ? candidate.scorecards()
                        : candidate.scorecards().stream()
                                .map(Scorecard::withoutText)
                                .toList(),
                texts
                        ? candidate.references()
                        : candidate.references().stream()
                                .map(Reference::withoutText)
                                .toList(),
                texts || hire == null ? hire : hire.withoutText());
    }
}
