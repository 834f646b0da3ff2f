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
    void shouldSayWhatBecameOfAnItem(Verdict before, Verdict now, ItemChange.Kind kind) {
        // When
        ItemChange change = ItemChange.of("crm", "tools", before, now);

        // Then
        assertThat(change).isEqualTo(new ItemChange("crm", "tools", kind, before, now));
    }

    @Test
    void shouldCompareByCodeAndPutItemsThatAreGoneLast() {
        // Given
        PreviousAudit before = new PreviousAudit(
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
                        new ItemChange("worse", "b", ItemChange.Kind.REGRESSED, Verdict.OK, Verdict.PROBLEM),
                        new ItemChange("mended", "b", ItemChange.Kind.FIXED, Verdict.PROBLEM, Verdict.OK),
                        new ItemChange("kept", "c", ItemChange.Kind.UNCHANGED, Verdict.OK, Verdict.OK),
                        new ItemChange("added", "c", ItemChange.Kind.NEW, null, Verdict.PROBLEM),
                        new ItemChange("old", "a", ItemChange.Kind.GONE, Verdict.PROBLEM, null));
        assertThat(comparison.counts().values()).containsOnly(1);
    }

    @Test
    void shouldCompareNothingWhenThereIsNoAuditBefore() {
        // When
        Comparison comparison =
                Comparison.of(null, TemplatesOfTests.template(1, "a/one"), Map.of("one", Verdict.PROBLEM));

        // Then
        assertThat(comparison.changes()).isEmpty();
        Map<ItemChange.Kind, Integer> none = new EnumMap<>(ItemChange.Kind.class);
        for (ItemChange.Kind kind : ItemChange.Kind.values()) {
            none.put(kind, 0);
        }
        assertThat(comparison.counts()).isEqualTo(none);
    }
}
