package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final UUID BEFORE = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e");

    @ParameterizedTest
    @CsvSource({
        "OK, OK, UNCHANGED",
        "OK, PROBLEM, REGRESSED",
        "OK, NOT_APPLICABLE, UNCHANGED",
        "OK, , GONE",
        "PROBLEM, OK, FIXED",
        "PROBLEM, PROBLEM, UNCHANGED",
        "PROBLEM, NOT_APPLICABLE, GONE",
        "PROBLEM, , GONE",
        "NOT_APPLICABLE, OK, UNCHANGED",
        "NOT_APPLICABLE, PROBLEM, NEW",
        "NOT_APPLICABLE, NOT_APPLICABLE, UNCHANGED",
        "NOT_APPLICABLE, , GONE",
        ", OK, UNCHANGED",
        ", PROBLEM, NEW",
        ", NOT_APPLICABLE, UNCHANGED",
    })
    void shouldSayWhatBecameOfAnItem(Verdict before, Verdict now, Change.Kind kind) {
        // When
        Change change = Change.of("crm", "tools", before, now);

        // Then
        assertThat(change).isEqualTo(new Change("crm", "tools", kind, before, now));
    }

    @Test
    void shouldCompareByCodeAndPutItemsThatAreGoneLast() {
        // Given
        Conducted before = new Conducted(
                BEFORE,
                1,
                LocalDate.of(2026, 8, 20),
                TemplatesOfTests.template(1, "a/old", "a/kept", "b/mended", "b/worse"),
                Map.of("old", Verdict.PROBLEM, "kept", Verdict.OK, "mended", Verdict.PROBLEM, "worse", Verdict.OK));

        // When
        Comparison comparison = Comparison.of(
                before,
                TemplatesOfTests.template(2, "b/worse", "b/mended", "c/kept", "c/added"),
                Map.of("kept", Verdict.OK, "mended", Verdict.OK, "worse", Verdict.PROBLEM, "added", Verdict.PROBLEM));

        // Then
        assertThat(comparison.changes())
                .containsExactly(
                        new Change("worse", "b", Change.Kind.REGRESSED, Verdict.OK, Verdict.PROBLEM),
                        new Change("mended", "b", Change.Kind.FIXED, Verdict.PROBLEM, Verdict.OK),
                        new Change("kept", "c", Change.Kind.UNCHANGED, Verdict.OK, Verdict.OK),
                        new Change("added", "c", Change.Kind.NEW, null, Verdict.PROBLEM),
                        new Change("old", "a", Change.Kind.GONE, Verdict.PROBLEM, null));
        assertThat(comparison.counts().values()).containsOnly(1);
    }

    @Test
    void shouldCompareNothingWhenThereIsNoAuditBefore() {
        // When
        Comparison comparison =
                Comparison.of(null, TemplatesOfTests.template(1, "a/one"), Map.of("one", Verdict.PROBLEM));

        // Then
        assertThat(comparison.changes()).isEmpty();
        Map<Change.Kind, Integer> none = new EnumMap<>(Change.Kind.class);
        for (Change.Kind kind : Change.Kind.values()) {
            none.put(kind, 0);
        }
        assertThat(comparison.counts()).isEqualTo(none);
    }
}
