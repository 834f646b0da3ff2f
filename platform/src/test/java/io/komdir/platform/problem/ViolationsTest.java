package io.komdir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void shouldThrowAllViolationsInOrderWhenSeveralWereFound() {
        // Given
        Violations violations = new Violations()
                .add("name", "required")
                .when(false, "head", "unknown-employee")
                .when(true, "parent", "team-cycle", "north");

        // When, Then
        assertThatThrownBy(violations::throwIfAny)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(
                                        new Violation("name", "required"),
                                        new Violation("parent", "team-cycle", "north")));
    }

    @Test
    void shouldThrowNothingWhenNothingWasFound() {
        Violations violations = new Violations();

        assertThatCode(violations::throwIfAny).doesNotThrowAnyException();
        assertThat(violations.isEmpty()).isTrue();
    }

    @Test
    void shouldNameTheFullPathWhenTheFieldIsInAList() {
        // Given
        Violations violations = new Violations();

        // When
        violations.in("offer").each("rows", List.of(1, -1), (row, value) -> row.when(value < 0, "value", "positive"));
        violations.each("lines", List.of("x"), (line, value) -> line.add("", "required"));
        violations.each("none", null, (line, value) -> line.add("", "required"));

        // Then
        assertThat(violations.found())
                .containsExactly(
                        new Violation("offer.rows[1].value", "positive"), new Violation("lines[0]", "required"));
    }
}
