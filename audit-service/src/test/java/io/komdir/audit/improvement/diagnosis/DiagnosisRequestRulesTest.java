package io.komdir.audit.improvement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.komdir.platform.problem.RuleViolationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisRequestRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "new, meeting, -, 0, 1, 2026-11-24, 2026-11-24, organization",
                "new, meeting, -, 0.2, 0.4, 2025-11-24, 2026-11-24, team:north",
                "-, -, calls, 999999999999999999, -5, 2026-11-17, 2026-11-23, employee:u17",
                "-, -, calls, -, -, -, -, -",
                "new, meeting, -, -, 0.4, -, -, -",
                "new, meeting, -, 0.3333333333333333, 0.4, 2026-11-17, 2026-11-23, -",
            })
    void shouldTakeWhatKeepsToTheRules(
            String funnel,
            String stage,
            String metric,
            BigDecimal actual,
            BigDecimal target,
            LocalDate from,
            LocalDate to,
            String scope) {
        DiagnosisRequest input = new DiagnosisRequest(funnel, stage, metric, actual, target, from, to, scope);

        assertThatCode(() -> DiagnosisRequestRules.check(input, TODAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, meeting, -, 0.2, 0.4, 2026-11-17, 2026-11-23, -, funnel required",
                "new, -, -, 0.2, 0.4, 2026-11-17, 2026-11-23, -, stage required",
                "new/a, meeting, -, 0.2, 0.4, 2026-11-17, 2026-11-23, -, funnel code",
                "new, meeting, calls, 0.2, 0.4, 2026-11-17, 2026-11-23, -, metric metric-beside-stage",
                "new, meeting, -, 1.000001, 0.4, 2026-11-17, 2026-11-23, -, actual range",
                "new, meeting, -, -0.1, 0.4, 2026-11-17, 2026-11-23, -, actual range",
                "new, meeting, -, 0.2, 40, 2026-11-17, 2026-11-23, -, target range",
                "-, -, calls, 1000000000000000000, 4, 2026-11-17, 2026-11-23, -, actual digits",
                "-, -, calls, 1e999999999, 4, 2026-11-17, 2026-11-23, -, actual digits",
                "-, -, calls, 1e-999999999, 4, 2026-11-17, 2026-11-23, -, actual digits",
                "-, -, calls, -, 4, 2026-11-17, 2026-11-23, -, actual required",
                "-, -, calls, 3, 4, -, 2026-11-23, -, from required",
                "-, -, calls, 3, 4, 2026-11-17, -, -, to required",
                "-, -, calls, 3, 4, 2026-11-24, 2026-11-23, -, to at-least",
                "-, -, calls, 3, 4, 2026-11-17, 2026-11-25, -, to at-most",
                "-, -, calls, 3, 4, 2026-11-25, 2026-11-26, -, from range",
                "-, -, calls, 3, 4, 1999-12-31, 2000-01-01, -, from range",
                "-, -, calls, 3, 4, 2025-11-23, 2026-11-24, -, to at-most",
                "-, -, calls, 3, 4, 2026-11-17, 2026-11-23, teams, scope scope",
                "-, -, calls, 3, 4, 2026-11-17, 2026-11-23, team:, scope scope",
            })
    void shouldNameTheFieldThatBreaksARule(
            String funnel,
            String stage,
            String metric,
            BigDecimal actual,
            BigDecimal target,
            LocalDate from,
            LocalDate to,
            String scope,
            String violation) {
        DiagnosisRequest input = new DiagnosisRequest(funnel, stage, metric, actual, target, from, to, scope);

        assertThat(violations(() -> DiagnosisRequestRules.check(input, TODAY))).containsExactly(violation);
    }

    @Test
    void shouldNameAllThatIsWrongAtOnce() {
        DiagnosisRequest input =
                new DiagnosisRequest(null, null, null, new BigDecimal("2"), null, null, null, "nowhere");

        assertThat(violations(() -> DiagnosisRequestRules.check(input, TODAY)))
                .containsExactly(
                        "funnel required",
                        "stage required",
                        "scope scope",
                        "actual range",
                        "from required",
                        "to required");
    }

    private static List<String> violations(Runnable check) {
        return catchThrowableOfType(RuleViolationException.class, check::run).violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
