package io.komdir.audit.improvement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
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
    private static final Staffing TWO_MIDDLES = new Staffing("sales-manager", Level.MIDDLE, 2);
    private static final List<String> BASICS = List.of(
            "lead-quality",
            "qualification-criteria",
            "lead-processing",
            "communication-tools",
            "staff-level",
            "regulations",
            "motivation-scheme");

    private Diagnosis diagnosis = diagnosis();

    @Test
    void shouldOpenWithTheEightChecksInOrderAndScriptsAloneNotBasic() {
        // When

        // Then
        Map<String, Check> checks = diagnosis.checks();
        assertThat(checks).hasSize(8);
        for (int i = 0; i < BASICS.size(); i++) {
            assertThat(checks.get(BASICS.get(i))).isEqualTo(new Check(i + 1, true, null, null, null, null, null, null));
        }
        assertThat(checks.get("scripts")).isEqualTo(new Check(8, false, null, null, null, null, null, null));
    }

    @Test
    void shouldRefuseScriptsWhenOneBasicIsOpen() {
        // Given
        BASICS.subList(0, 6).forEach(check -> ruleOut(check));

        // When / Then
        assertThatThrownBy(() -> ruleOut("scripts")).isInstanceOfSatisfying(ConflictException.class, problem -> {
            assertThat(problem.slug()).isEqualTo("basics-first");
            assertThat(problem.members()).containsEntry("openChecks", List.of("motivation-scheme"));
        });
        assertThat(diagnosis.checks().get("scripts").verdict()).isNull();
    }

    @Test
    void shouldJudgeScriptsWhenAllBasicsHaveAVerdict() {
        // Given
        BASICS.forEach(check -> ruleOut(check));

        // When
        List<DomainEvent> events = judge("scripts", found(CheckVerdict.CAUSE, "no scripts"), "anna", NOW);

        // Then
        Confirmation confirmed = new Confirmation(events.get(1).id(), "anna", NOW);
        assertThat(diagnosis.checks().get("scripts"))
                .isEqualTo(new Check(8, false, CheckVerdict.CAUSE, "no scripts", "anna", NOW, confirmed, null));
    }

    @Test
    void shouldPublishACauseOnceWhenTheSameVerdictComesAgain() {
        // Given
        List<DomainEvent> first = judge("staff-level", found(CheckVerdict.CAUSE, "juniors only"), "anna", NOW);

        // When
        List<DomainEvent> again = judge("staff-level", found(CheckVerdict.CAUSE, "juniors only"), "boris", NOW);
        List<DomainEvent> reworded = judge("staff-level", found(CheckVerdict.CAUSE, "4 of 5 juniors"), "boris", NOW);

        // Then
        assertThat(types(first)).containsExactly(DiagnosisEvents.CHECK_JUDGED, DiagnosisEvents.CAUSE_CONFIRMED);
        assertThat(first).allSatisfy(event -> assertThat(event.key()).isEqualTo("acme/" + diagnosis.id()));
        assertThat(again).isEmpty();
        assertThat(types(reworded)).containsExactly(DiagnosisEvents.CHECK_JUDGED);
        assertThat(diagnosis.version()).isEqualTo(3);
        assertThat(diagnosis.checks().get("staff-level").evidence()).isEqualTo("4 of 5 juniors");
    }

    @Test
    void shouldPublishACauseAgainWhenItWasRuledOutInBetween() {
        // Given
        judge("regulations", found(CheckVerdict.CAUSE, "none written"), "anna", NOW);
        judge("regulations", found(CheckVerdict.RULED_OUT, "found them"), "anna", NOW);

        // When
        List<DomainEvent> events = judge("regulations", found(CheckVerdict.CAUSE, "out of date"), "anna", NOW);

        // Then
        assertThat(types(events)).containsExactly(DiagnosisEvents.CHECK_JUDGED, DiagnosisEvents.CAUSE_CONFIRMED);
    }

    @Test
    void shouldNotFindACheckThatIsNotOnTheList() {
        assertThatThrownBy(() -> ruleOut("weather")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void shouldKeepTheConfirmationWhenTheEvidenceOfACauseIsReworded() {
        // Given
        judge("regulations", found(CheckVerdict.CAUSE, "none written"), "anna", NOW);
        Confirmation first = diagnosis.checks().get("regulations").confirmed();

        // When
        judge("regulations", found(CheckVerdict.CAUSE, "out of date"), "boris", NOW.plusSeconds(60));

        // Then
        Check check = diagnosis.checks().get("regulations");
        assertThat(check.confirmed()).isEqualTo(first).isEqualTo(new Confirmation(first.event(), "anna", NOW));
        assertThat(check.judgedBy()).isEqualTo("boris");
        assertThat(diagnosis.cause("regulations"))
                .hasValueSatisfying(cause -> assertThat(cause.eventId()).isEqualTo(first.event()));
    }

    @Test
    void shouldForgetTheCauseWhenItIsRuledOut() {
        // Given
        judge("staff-level", new Judgement(CheckVerdict.CAUSE, "juniors", TWO_MIDDLES), "anna", NOW);

        // When
        judge("staff-level", found(CheckVerdict.RULED_OUT, "they learned"), "anna", NOW);

        // Then
        assertThat(diagnosis.cause("staff-level")).isEmpty();
        assertThat(diagnosis.checks().get("staff-level").confirmed()).isNull();
        assertThat(diagnosis.checks().get("staff-level").staffing()).isNull();
    }

    @Test
    void shouldKeepThePeopleAskedForWhenOnlyTheEvidenceIsGivenAgain() {
        // Given
        judge("staff-level", new Judgement(CheckVerdict.CAUSE, "juniors", TWO_MIDDLES), "anna", NOW);

        // When
        List<DomainEvent> same = judge("staff-level", found(CheckVerdict.CAUSE, "juniors"), "anna", NOW);
        judge("staff-level", found(CheckVerdict.CAUSE, "4 of 5 juniors"), "anna", NOW);

        // Then
        assertThat(same).isEmpty();
        assertThat(diagnosis.checks().get("staff-level").staffing()).isEqualTo(TWO_MIDDLES);
    }

    @Test
    void shouldRefusePeopleWhereTheStaffLevelIsNoCause() {
        // Given
        Judgement ruledOut = new Judgement(CheckVerdict.RULED_OUT, "fine", TWO_MIDDLES);
        Judgement cause = new Judgement(CheckVerdict.CAUSE, "none", TWO_MIDDLES);

        // When / Then
        assertThatThrownBy(() -> judge("staff-level", ruledOut, "anna", NOW))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> judge("regulations", cause, "anna", NOW))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        problem ->
                                assertThat(problem.violations().get(0).field()).isEqualTo("staffing"));
        assertThat(diagnosis.version()).isEqualTo(1);
    }

    @Test
    void shouldAskForAReasonWhenItIsClosedWithoutACause() {
        // Given
        BASICS.forEach(check -> ruleOut(check));

        // When / Then
        assertThatThrownBy(() -> close(null, "all fine", "anna", NOW))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        problem ->
                                assertThat(problem.violations().get(0).field()).isEqualTo("reason"));
        assertThat(types(close("a holiday", null, "anna", NOW))).containsExactly(DiagnosisEvents.CLOSED);
        assertThat(diagnosis.status()).isEqualTo(DiagnosisStatus.CLOSED);
    }

    @Test
    void shouldNameCausesAndUnjudgedChecksWhenItIsClosed() {
        // Given
        judge("regulations", found(CheckVerdict.CAUSE, "none"), "anna", NOW);
        judge("lead-quality", found(CheckVerdict.CAUSE, "half are wrong"), "anna", NOW);
        ruleOut("staff-level");

        // When
        List<DomainEvent> events = close(null, null, "anna", NOW);

        // Then
        DiagnosisClosed data = (DiagnosisClosed) events.get(0).data();
        assertThat(data.causes()).containsExactly("lead-quality", "regulations");
        assertThat(data.openChecks())
                .containsExactly(
                        "qualification-criteria",
                        "lead-processing",
                        "communication-tools",
                        "motivation-scheme",
                        "scripts");
        assertThat(data.version()).isEqualTo(5);
    }

    @Test
    void shouldCloseOnceOnly() {
        // Given
        close("a holiday", null, "anna", NOW);

        // When
        List<DomainEvent> again = close("a holiday", null, "boris", NOW.plusSeconds(60));

        // Then
        assertThat(again).isEmpty();
        assertThat(diagnosis.closing().by()).isEqualTo("anna");
        assertThatThrownBy(() -> close("another", null, "anna", NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ruleOut("regulations")).isInstanceOf(ConflictException.class);
    }

    private static List<String> types(List<DomainEvent> events) {
        return events.stream().map(DomainEvent::type).toList();
    }

    private static Judgement found(CheckVerdict verdict, String evidence) {
        return new Judgement(verdict, evidence, null);
    }

    private void ruleOut(String check) {
        judge(check, found(CheckVerdict.RULED_OUT, "looked at"), "anna", NOW);
    }

    private List<DomainEvent> judge(String check, Judgement judgement, String by, Instant at) {
        return after(diagnosis.judge(check, judgement, action(by, at)));
    }

    private List<DomainEvent> close(String reason, String note, String by, Instant at) {
        return after(diagnosis.close(reason, note, action(by, at)));
    }

    private List<DomainEvent> after(Change<Diagnosis> step) {
        diagnosis = step.aggregate();
        return step.events();
    }

    private static ActionStamp action(String by, Instant at) {
        return new ActionStamp("acme", by, at, LocalDate.of(2026, 11, 24));
    }

    private static Diagnosis diagnosis() {
        return Diagnosis.open(
                        "acme",
                        Subject.metric("calls"),
                        "team:north",
                        new Measurement(
                                BigDecimal.valueOf(90),
                                BigDecimal.valueOf(120),
                                LocalDate.of(2026, 11, 19),
                                LocalDate.of(2026, 11, 23)),
                        new CheckList(new ObjectMapper()).open(),
                        new DiagnosisOpening(DiagnosisOrigin.DEVIATION, null, NOW, CORRELATION, EVENT, null),
                        null)
                .aggregate();
    }
}
