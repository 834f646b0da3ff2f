package io.komdir.hiring.recruiting.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.hiring.recruiting.vacancy.Criterion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID VACANCY = UUID.randomUUID();
    private static final List<Criterion> CRITERIA =
            List.of(new Criterion("calls", "Cold calls", 3), new Criterion("crm", "Keeps the CRM", 1));

    @Test
    void shouldAddUpWeightsByMeansLineByLine() {
        // Given
        Candidate candidate =
                candidate("Anna", card("u1", score("calls", 5, true)), card("u2", score("calls", 2, false)));

        // When
        ShortlistItem item = ShortlistItem.of(candidate, CRITERIA, PersonalData.SHOWN);

        // Then
        ShortlistLine calls = item.lines().get(0);
        assertThat(calls.mean()).isEqualByComparingTo("3.5");
        assertThat(calls.provenMean()).isEqualByComparingTo("2.5");
        assertThat(calls.points()).isEqualByComparingTo("10.5");
        assertThat(calls.provenPoints()).isEqualByComparingTo("7.5");
        assertThat(calls.disagreement()).isTrue();
        assertThat(item.lines().get(1).points()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(item.lines().get(1).lowest()).isNull();
        assertThat(item.complete()).isFalse();
        assertThat(item.score()).isEqualByComparingTo("2.63");
        assertThat(item.provenScore()).isEqualByComparingTo("1.88");
    }

    @Test
    void shouldPutProvenExperienceBeforeTheMostLikeableAndShareAPlace() {
        // Given
        Candidate likeable = candidate("Boris", card("u1", score("calls", 5, false), score("crm", 5, false)));
        Candidate proven = candidate("Clara", card("u1", score("calls", 3, true)));
        Candidate same = candidate("Dina", card("u2", score("calls", 3, true)));
        Candidate more = candidate("Egor", card("u2", score("calls", 3, true), score("crm", 1, false)));

        // When
        Shortlist shortlist = shortlist(10, likeable, proven, same, more);

        // Then
        assertThat(shortlist.items())
                .extracting(ShortlistItem::fullName)
                .containsExactly("Egor", "Clara", "Dina", "Boris");
        assertThat(shortlist.items()).extracting(ShortlistItem::place).containsExactly(1, 2, 2, 4);
        assertThat(shortlist.totalWeight()).isEqualTo(4);
    }

    @Test
    void shouldShowOnlyTheFirstPlacesWhenThereIsALimit() {
        // When
        Shortlist shortlist = shortlist(
                1,
                candidate("Anna", card("u1", score("crm", 1, true))),
                candidate("Boris", card("u1", score("crm", 2, true))));

        // Then
        assertThat(shortlist.ranked()).isEqualTo(2);
        assertThat(shortlist.items()).extracting(ShortlistItem::fullName).containsExactly("Boris");
    }

    @Test
    void shouldHideNamesAndEvidenceWhenWithheld() {
        // When
        ShortlistItem item =
                ShortlistItem.of(candidate("Anna", card("u1", score("crm", 2, true))), CRITERIA, PersonalData.WITHHELD);

        // Then
        assertThat(item.fullName()).isNull();
        assertThat(item.lines().get(1).scores())
                .extracting(ShortlistLine.Given::evidence)
                .containsOnlyNulls();
    }

    private static Shortlist shortlist(int limit, Candidate... candidates) {
        List<ShortlistItem> items = new ArrayList<>();
        for (Candidate candidate : candidates) {
            items.add(ShortlistItem.of(candidate, CRITERIA, PersonalData.SHOWN));
        }
        return Shortlist.of(VACANCY, CRITERIA, items, List.of(), limit);
    }

    private static Candidate candidate(String name, Scorecard... cards) {
        Candidate candidate = Candidate.apply(
                new CandidateKey("acme", VACANCY, UUID.randomUUID()),
                new Source("Job board", null),
                DAY,
                new Person(name, null, null, null, null));
        for (Scorecard card : cards) {
            candidate = candidate.scored(card);
        }
        return candidate;
    }

    private static Scorecard card(String interviewer, CriterionScore... scores) {
        return new Scorecard(interviewer, DAY, Instant.EPOCH, "u9", Arrays.asList(scores));
    }

    private static CriterionScore score(String criterion, int score, boolean proven) {
        return new CriterionScore(criterion, score, proven, "Sold 40 a month");
    }
}
