package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {
    private static final UUID ID = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e");
    private static final UUID CORRELATION = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8f");
    private static final ActionStamp ACT =
            new ActionStamp("anna", Instant.parse("2026-11-24T08:00:00Z"), LocalDate.of(2026, 11, 24));
    private static final TemplateVersion TEMPLATE = TemplatesOfTests.template(3, "plan/a", "tools/b");

    @Test
    void shouldKeepEveryAnswerAndShowTheNewest() {
        // Given
        Audit audit = started(Map.of());

        // When
        audit.answer(new Answer("a", Verdict.PROBLEM, " none written ", " "), ACT);
        audit.answer(new Answer("a", Verdict.PROBLEM, "none written", null), ACT);
        audit.answer(new Answer("a", Verdict.OK, null, "found them"), ACT);

        // Then
        assertThat(audit.added())
                .extracting(
                        AuditLogEntry::sequence,
                        AuditLogEntry::deed,
                        AuditLogEntry::verdict,
                        AuditLogEntry::evidence,
                        AuditLogEntry::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, AuditAction.PLANNED, null, null, null),
                        org.assertj.core.groups.Tuple.tuple(2, AuditAction.STARTED, null, null, null),
                        org.assertj.core.groups.Tuple.tuple(
                                3, AuditAction.ANSWERED, Verdict.PROBLEM, "none written", null),
                        org.assertj.core.groups.Tuple.tuple(4, AuditAction.ANSWERED, Verdict.OK, null, "found them"));
        assertThat(audit.answerTo("a").verdict()).isEqualTo(Verdict.OK);
        assertThat(audit.version()).isEqualTo(4);
    }

    @Test
    void shouldAskForEvidenceOfAProblemUnlessSomethingWasMeasured() {
        // Given
        Audit audit = started(Map.of("b", List.of(fact())));

        // When / Then
        assertThatThrownBy(() -> audit.answer(new Answer("a", Verdict.PROBLEM, "  ", null), ACT))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("evidence")));
        audit.answer(new Answer("b", Verdict.PROBLEM, null, null), ACT);
        audit.answer(new Answer("a", Verdict.NOT_APPLICABLE, null, null), ACT);
        assertThat(audit.verdicts())
                .containsOnly(Map.entry("a", Verdict.NOT_APPLICABLE), Map.entry("b", Verdict.PROBLEM));
    }

    @Test
    void shouldTellOfItsCompletionOnce() {
        // Given
        Audit audit = started(Map.of());
        audit.answer(new Answer("a", Verdict.OK, null, null), ACT);
        audit.answer(new Answer("b", Verdict.PROBLEM, "seen", null), ACT);

        // When
        List<DomainEvent> events = audit.complete(TEMPLATE, null, CORRELATION, ACT);

        // Then
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("io.komdir.audit.audit.completed.v1");
            assertThat(event.key()).isEqualTo("acme/" + ID);
        });
        assertThat(audit.completion())
                .isEqualTo(new CompletedAudit(
                        ACT.on(),
                        ACT.at(),
                        null,
                        1,
                        new BigDecimal("50.0"),
                        1,
                        CORRELATION,
                        events.get(0).id()));
        assertThat(audit.version()).isEqualTo(5);
    }

    @Test
    void shouldNameTheOpenItemsAndBoundThemInTheText() {
        // Given
        TemplateVersion many = TemplatesOfTests.template(
                1, IntStream.rangeClosed(1, 12).mapToObj(n -> "all/i" + n).toArray(String[]::new));
        Audit audit = started(Map.of());
        audit.answer(new Answer("i2", Verdict.OK, null, null), ACT);

        // When / Then
        assertThatThrownBy(() -> audit.complete(many, null, CORRELATION, ACT))
                .isInstanceOfSatisfying(ConflictException.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("items-open");
                    assertThat((List<?>) problem.members().get("openItems")).hasSize(11);
                    assertThat(problem.args()).containsExactly(11, "i1, i3, i4, i5, i6, i7, i8, i9, i10, i11, …");
                });
        assertThat(audit.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldAllowOnlyTheMovesOfItsState(Status status) {
        // When / Then
        moves(status, Status.PLANNED, audit -> audit.start(Map.of(), ACT));
        moves(status, Status.IN_PROGRESS, audit -> audit.answer(new Answer("a", Verdict.OK, null, null), ACT));
        if (status != Status.IN_PROGRESS) {
            refuses(status, audit -> audit.complete(TEMPLATE, null, CORRELATION, ACT));
        }
        if (status == Status.PLANNED || status == Status.IN_PROGRESS) {
            moves(status, status, audit -> audit.cancel(ACT));
        } else {
            refuses(status, audit -> audit.cancel(ACT));
        }
    }

    @Test
    void shouldBoundItsHistoryAndStillEnd() {
        // Given
        Audit full =
                new Audit(new AuditId("acme", ID), plan(), Status.IN_PROGRESS, Audit.MOST_ENTRIES - 1, ACT.on(), null);
        full.answer(new Answer("a", Verdict.OK, null, null), ACT);

        // When / Then
        assertThatThrownBy(() -> full.answer(new Answer("b", Verdict.OK, null, null), ACT))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("audit-history-full"));
        full.cancel(ACT);
        assertThat(full.status()).isEqualTo(Status.CANCELLED);
    }

    private static void moves(Status status, Status needed, java.util.function.Consumer<Audit> move) {
        if (status == needed) {
            Audit audit = in(status);
            move.accept(audit);
            assertThat(audit.added()).hasSize(1);
        } else {
            refuses(status, move);
        }
    }

    private static void refuses(Status status, java.util.function.Consumer<Audit> move) {
        Audit audit = in(status);
        assertThatThrownBy(() -> move.accept(audit)).isInstanceOfSatisfying(ConflictException.class, problem -> {
            assertThat(problem.slug()).isEqualTo("audit-state");
            assertThat(problem.members()).containsEntry("state", status);
        });
        assertThat(audit.added()).isEmpty();
    }

    private static Audit in(Status status) {
        return new Audit(new AuditId("acme", ID), plan(), status, 1, ACT.on(), null);
    }

    private static Audit started(Map<String, List<Evidence>> facts) {
        Audit audit = Audit.plan(new AuditId("acme", ID), plan(), ACT);
        audit.start(facts, ACT);
        return audit;
    }

    private static Plan plan() {
        return new Plan("own", 3, "anna", LocalDate.of(2026, 11, 24), "team:north", null, null);
    }

    static Evidence fact() {
        return EvidenceTextsTest.metric(new BigDecimal("412"), new BigDecimal("480"));
    }
}
