package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.platform.aggregate.ActionStamp;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {
    private static final UUID ID = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e");
    private static final UUID CORRELATION = UUID.fromString("019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8f");
    private static final ActionStamp STAMP =
            new ActionStamp("acme", "anna", Instant.parse("2026-11-24T08:00:00Z"), LocalDate.of(2026, 11, 24));
    private static final TemplateVersion TEMPLATE = TemplatesOfTests.template(3, "plan/a", "tools/b");

    @Test
    void shouldKeepEveryAnswerAndShowTheNewest() {
        // Given
        Audit planned = Audit.plan(ID, plan(), STAMP);
        Audit started = planned.start(Map.of(), STAMP).aggregate();

        // When
        Audit first = answered(started, "a", Verdict.PROBLEM, " none written ", " ");
        Audit same = answered(first, "a", Verdict.PROBLEM, "none written", null);
        Audit second = answered(same, "a", Verdict.OK, null, "found them");

        // Then
        assertThat(List.of(planned, started, first, second))
                .extracting(audit -> audit.log().newest())
                .extracting(
                        AuditLogEntry::sequence,
                        AuditLogEntry::action,
                        AuditLogEntry::verdict,
                        AuditLogEntry::evidence,
                        AuditLogEntry::note)
                .containsExactly(
                        tuple(1, AuditAction.PLANNED, null, null, null),
                        tuple(2, AuditAction.STARTED, null, null, null),
                        tuple(3, AuditAction.ANSWERED, Verdict.PROBLEM, "none written", null),
                        tuple(4, AuditAction.ANSWERED, Verdict.OK, null, "found them"));
        assertThat(same).isSameAs(first);
        assertThat(second.log().answers().get("a").verdict()).isEqualTo(Verdict.OK);
        assertThat(second.version()).isEqualTo(4);
    }

    @Test
    void shouldAskForEvidenceOfAProblemUnlessSomethingWasMeasured() {
        // Given
        Audit audit = started(Map.of("b", List.of(evidence())));

        // When / Then
        assertThatThrownBy(() -> answered(audit, "a", Verdict.PROBLEM, "  ", null))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("evidence")));
        Audit both =
                answered(answered(audit, "b", Verdict.PROBLEM, null, null), "a", Verdict.NOT_APPLICABLE, null, null);
        assertThat(both.log().verdicts())
                .containsOnly(Map.entry("a", Verdict.NOT_APPLICABLE), Map.entry("b", Verdict.PROBLEM));
    }

    @Test
    void shouldPublishItsCompletionOnce() {
        // Given
        Audit audit =
                answered(answered(started(Map.of()), "a", Verdict.OK, null, null), "b", Verdict.PROBLEM, "seen", null);

        // When
        Change<Audit> completed = audit.complete(TEMPLATE, null, CORRELATION, STAMP);

        // Then
        List<DomainEvent> events = completed.events();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("io.komdir.audit.audit.completed.v1");
            assertThat(event.key()).isEqualTo("acme/" + ID);
        });
        assertThat(completed.aggregate().completion())
                .isEqualTo(new CompletedAudit(
                        STAMP.on(),
                        STAMP.at(),
                        null,
                        1,
                        new BigDecimal("50.0"),
                        1,
                        CORRELATION,
                        events.get(0).id()));
        assertThat(completed.aggregate().version()).isEqualTo(5);
    }

    @Test
    void shouldNameTheOpenItemsAndBoundThemInTheText() {
        // Given
        TemplateVersion many = TemplatesOfTests.template(
                1, IntStream.rangeClosed(1, 12).mapToObj(n -> "all/i" + n).toArray(String[]::new));
        Audit audit = answered(started(Map.of()), "i2", Verdict.OK, null, null);

        // When / Then
        assertThatThrownBy(() -> audit.complete(many, null, CORRELATION, STAMP))
                .isInstanceOfSatisfying(ConflictException.class, problem -> {
                    assertThat(problem.slug()).isEqualTo("items-open");
                    assertThat((List<?>) problem.members().get("openItems")).hasSize(11);
                    assertThat(problem.args()).containsExactly(11, "i1, i3, i4, i5, i6, i7, i8, i9, i10, i11, …");
                });
        assertThat(audit.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void shouldAllowOnlyTheStepsOfItsState(Status status) {
        // When / Then
        allows(status, Status.PLANNED, audit -> audit.start(Map.of(), STAMP));
        allows(status, Status.IN_PROGRESS, audit -> audit.answer(new Answer("a", Verdict.OK, null, null), STAMP));
        if (status != Status.IN_PROGRESS) {
            refuses(status, audit -> audit.complete(TEMPLATE, null, CORRELATION, STAMP));
        }
        if (status == Status.PLANNED || status == Status.IN_PROGRESS) {
            allows(status, status, audit -> audit.cancel(STAMP));
        } else {
            refuses(status, audit -> audit.cancel(STAMP));
        }
    }

    @Test
    void shouldBoundItsHistoryAndStillEnd() {
        // Given
        AuditLog log = new AuditLog(Audit.MAX_ENTRIES - 1, Map.of(), Map.of());
        Audit full = answered(
                new Audit(ID, plan(), Status.IN_PROGRESS, STAMP.on(), null, log, Map.of()),
                "a",
                Verdict.OK,
                null,
                null);

        // When / Then
        assertThatThrownBy(() -> answered(full, "b", Verdict.OK, null, null))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("audit-history-full"));
        assertThat(full.cancel(STAMP).aggregate().status()).isEqualTo(Status.CANCELLED);
    }

    private static void allows(Status status, Status needed, Function<Audit, Change<Audit>> step) {
        if (status == needed) {
            Audit after = step.apply(in(status)).aggregate();
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.log().newest().sequence()).isEqualTo(2);
        } else {
            refuses(status, step);
        }
    }

    private static void refuses(Status status, Function<Audit, Change<Audit>> step) {
        Audit audit = in(status);
        assertThatThrownBy(() -> step.apply(audit)).isInstanceOfSatisfying(ConflictException.class, problem -> {
            assertThat(problem.slug()).isEqualTo("audit-state");
            assertThat(problem.members()).containsEntry("state", status);
        });
    }

    private static Audit in(Status status) {
        return new Audit(ID, plan(), status, STAMP.on(), null, new AuditLog(1, Map.of(), Map.of()), Map.of());
    }

    private static Audit started(Map<String, List<Evidence>> evidence) {
        return Audit.plan(ID, plan(), STAMP).start(evidence, STAMP).aggregate();
    }

    private static Audit answered(Audit audit, String item, Verdict verdict, String evidence, String note) {
        return audit.answer(new Answer(item, verdict, evidence, note), STAMP).aggregate();
    }

    private static Plan plan() {
        return new Plan("own", 3, "anna", LocalDate.of(2026, 11, 24), "team:north", null, null);
    }

    private static Evidence evidence() {
        return EvidenceTextsTest.metric(new BigDecimal("412"), new BigDecimal("480"));
    }
}
