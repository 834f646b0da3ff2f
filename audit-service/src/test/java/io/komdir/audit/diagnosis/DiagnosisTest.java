package io.komdir.audit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final UUID CORRELATION = UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8b9a");
    private static final UUID EVENT = UUID.fromString("019ab1c2-3d41-7a95-9d44-af5e6d7c8b9b");
    private static final List<String> BASICS = List.of(
            "lead-quality",
            "qualification-criteria",
            "lead-processing",
            "communication-tools",
            "staff-level",
            "regulations",
            "motivation-scheme");

    @Test
    void shouldOpenWithTheEightChecksInOrderAndScriptsAloneNotBasic() {
        // When
        Diagnosis diagnosis = diagnosis();

        // Then
        Map<String, Check> checks = diagnosis.checks();
        assertThat(checks).hasSize(8);
        for (int i = 0; i < BASICS.size(); i++) {
            assertThat(checks.get(BASICS.get(i))).isEqualTo(new Check(i + 1, true, null, null, null, null, null));
        }
        assertThat(checks.get("scripts")).isEqualTo(new Check(8, false, null, null, null, null, null));
    }

    @Test
    void shouldRefuseScriptsWhenOneBasicIsOpen() {
        // Given
        Diagnosis diagnosis = diagnosis();
        BASICS.subList(0, 6).forEach(check -> ruleOut(diagnosis, check));

        // When / Then
        assertThatThrownBy(() -> ruleOut(diagnosis, "scripts"))
                .isInstanceOfSatisfying(ConflictException.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("basics-first");
                    assertThat(problem.members()).containsEntry("openChecks", List.of("motivation-scheme"));
                });
        assertThat(diagnosis.checks().get("scripts").verdict()).isNull();
    }

    @Test
    void shouldJudgeScriptsWhenAllBasicsHaveAVerdict() {
        // Given
        Diagnosis diagnosis = diagnosis();
        BASICS.forEach(check -> ruleOut(diagnosis, check));

        // When
        List<DomainEvent> events = diagnosis.judge("scripts", Verdict.CAUSE, "no scripts", "anna", NOW);

        // Then
        Confirmation confirmed = new Confirmation(events.get(0).id(), "anna", NOW);
        assertThat(diagnosis.checks().get("scripts"))
                .isEqualTo(new Check(8, false, Verdict.CAUSE, "no scripts", "anna", NOW, confirmed));
    }

    @Test
    void shouldTellOfACauseOnceWhenTheSameVerdictComesAgain() {
        // Given
        Diagnosis diagnosis = diagnosis();
        List<DomainEvent> first = diagnosis.judge("staff-level", Verdict.CAUSE, "juniors only", "anna", NOW);

        // When
        List<DomainEvent> again = diagnosis.judge("staff-level", Verdict.CAUSE, "juniors only", "boris", NOW);
        List<DomainEvent> reworded = diagnosis.judge("staff-level", Verdict.CAUSE, "4 of 5 juniors", "boris", NOW);

        // Then
        assertThat(first).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("io.komdir.audit.cause.confirmed.v1");
            assertThat(event.key()).isEqualTo("acme/" + diagnosis.id());
        });
        assertThat(again).isEmpty();
        assertThat(reworded).isEmpty();
        assertThat(diagnosis.checks().get("staff-level").evidence()).isEqualTo("4 of 5 juniors");
    }

    @Test
    void shouldTellOfACauseAgainWhenItWasRuledOutInBetween() {
        // Given
        Diagnosis diagnosis = diagnosis();
        diagnosis.judge("regulations", Verdict.CAUSE, "none written", "anna", NOW);
        diagnosis.judge("regulations", Verdict.RULED_OUT, "found them", "anna", NOW);

        // When
        List<DomainEvent> events = diagnosis.judge("regulations", Verdict.CAUSE, "out of date", "anna", NOW);

        // Then
        assertThat(events).hasSize(1);
    }

    @Test
    void shouldNotFindACheckThatIsNotOnTheList() {
        assertThatThrownBy(() -> ruleOut(diagnosis(), "weather")).isInstanceOf(NotFoundException.class);
    }

    private static void ruleOut(Diagnosis diagnosis, String check) {
        diagnosis.judge(check, Verdict.RULED_OUT, "looked at", "anna", NOW);
    }

    private static Diagnosis diagnosis() {
        return Diagnosis.open(
                new DiagnosisId("acme", UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e")),
                Subject.metric("calls"),
                "team:north",
                new Measurement(
                        BigDecimal.valueOf(90),
                        BigDecimal.valueOf(120),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 23)),
                new CheckList(new ObjectMapper()).open(),
                new Opening(Origin.DEVIATION, null, NOW, CORRELATION, EVENT, null));
    }
}
