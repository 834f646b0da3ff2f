package io.komdir.audit.improvement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final UUID DIAGNOSIS = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e");
    private static final UUID EVENT = UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8b9b");

    private static final Measurement FIGURES = new Measurement(
            new BigDecimal("0.200000"),
            new BigDecimal("0.400000"),
            LocalDate.of(2026, 11, 17),
            LocalDate.of(2026, 11, 23));

    private final Proposals proposals = new Proposals(new ObjectMapper());

    static List<String> checks() {
        return List.copyOf(new CheckList(new ObjectMapper()).open().keySet());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void shouldProposeTwoToFourTasksInBothLanguagesForEveryCheck(String check) {
        // When
        List<ProposalView> english = proposals.of(cause(check), FIGURES, Locale.ENGLISH);
        List<ProposalView> russian = proposals.of(cause(check), FIGURES, RUSSIAN);

        // Then
        assertThat(english).hasSizeBetween(2, 4).hasSameSizeAs(russian);
        assertThat(english).allSatisfy(one -> {
            assertThat(one.title()).matches("[A-Z][\\x20-\\x7e]{9,199}");
            assertThat(one.area()).matches("[a-z-]{1,64}");
            assertThat(one.effortDays()).isPositive();
            assertThat(one.daysToResult()).isGreaterThanOrEqualTo(one.effortDays());
        });
        assertThat(russian).allSatisfy(one -> assertThat(one.title()).matches("[А-ЯЁ].{9,199}"));
        assertThat(proposals.lookAt(check, RUSSIAN))
                .hasSizeBetween(2, 4)
                .allSatisfy(text -> assertThat(text).matches("[А-ЯЁ].+"));
        assertThat(proposals.lookAt(check, Locale.ENGLISH))
                .hasSameSizeAs(proposals.lookAt(check, RUSSIAN))
                .allSatisfy(text -> assertThat(text).matches("[A-Z].+"));
    }

    @Test
    void shouldNameTheStageItIsToMoveAndTheCauseItFollowsFrom() {
        // When
        ProposalView proposal =
                proposals.of(cause("scripts"), FIGURES, Locale.ENGLISH).get(0);

        // Then
        assertThat(proposal.stage()).isEqualTo("meeting");
        assertThat(proposal.expectedEffect())
                .isEqualTo(new ProposalView.ExpectedEffect(
                        null, "new", "meeting", "team:north", new BigDecimal("0.2"), new BigDecimal("0.4")));
        assertThat(proposal.origin()).isEqualTo(new ProposalView.ProposalOrigin("CAUSE", DIAGNOSIS, "scripts"));
    }

    @Test
    void shouldProposeNothingForACheckWithoutData() {
        assertThat(proposals.of(cause("weather"), FIGURES, Locale.ENGLISH)).isEmpty();
        assertThat(proposals.lookAt("weather", Locale.ENGLISH)).isEmpty();
    }

    private static Cause cause(String check) {
        return new Cause(DIAGNOSIS, check, Subject.stage("new", "meeting"), "team:north", FIGURES, EVENT, EVENT);
    }
}
