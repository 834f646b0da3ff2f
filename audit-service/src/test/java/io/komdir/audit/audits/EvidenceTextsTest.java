package io.komdir.audit.audits;

import static org.assertj.core.api.Assertions.assertThat;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.measurement.Goal;
import io.komdir.audit.measurement.MeasuredMetric;
import io.komdir.audit.measurement.MeasuredStage;
import io.komdir.audit.measurement.Unit;
import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceTextsTest {
    private static final UUID EVENT = UUID.fromString("019ab1c2-3d42-7f84-8c33-9e4f5d6c7b8a");
    private static final LocalDate FROM = LocalDate.of(2026, 10, 27);
    private static final LocalDate TO = LocalDate.of(2026, 11, 23);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final EvidenceTexts texts = new EvidenceTexts(new Messages());

    @Test
    void shouldSayWhatWasMeasuredOverWhichDaysAndByWhichEvent() {
        // Given
        List<Evidence> facts = List.of(metric(new BigDecimal("1412.500000"), new BigDecimal("1480")));

        // When
        String english = texts.of(facts, Locale.ENGLISH);
        String russian = texts.of(facts, RUSSIAN);

        // Then
        assertThat(english)
                .isEqualTo("Measured by kpi-service: calls 1,412.5, target 1,480; working days: 20, 2026-10-27 to"
                        + " 2026-11-23; event " + EVENT + ".");
        assertThat(russian.replace('\u00a0', ' '))
                .isEqualTo("Измерено kpi-service: calls — 1 412,5 при цели 1 480; рабочих дней: 20, с 2026-10-27 по"
                        + " 2026-11-23; событие " + EVENT + ".");
    }

    @Test
    void shouldShowCountsOfAStageAndLeaveOutAConversionThatIsNone() {
        // Given
        List<Evidence> facts = List.of(
                stage("lead", new BigDecimal("60"), new BigDecimal("300"), "0.2", "0.4"),
                stage("lead", BigDecimal.ZERO, BigDecimal.ZERO, null, null),
                stage(null, new BigDecimal("300"), null, null, null));

        // When
        String text = texts.of(facts, Locale.ENGLISH);

        // Then
        assertThat(text)
                .contains("stage meeting of funnel new 60 of 300 = 20 %, target 40 %;")
                .contains("stage meeting of funnel new 0 of 0;")
                .contains("stage meeting of funnel new 300;");
    }

    @Test
    void shouldSayThatNothingWasMeasured() {
        // Given
        Item item = new Item(
                "calls",
                "plan",
                null,
                null,
                "calls",
                false,
                1,
                TemplatesOfTests.text("q"),
                TemplatesOfTests.text("h"),
                null);

        // When
        String started = texts.of(item, "team:north", List.of(), Locale.ENGLISH);
        String planned = texts.of(item, "team:north", null, Locale.ENGLISH);
        String unmeasurable = texts.of(TemplatesOfTests.item("a", "b", 1), "team:north", List.of(), Locale.ENGLISH);

        // Then
        assertThat(started).startsWith("Nothing was measured").contains("calls", "team:north", "20");
        assertThat(planned).contains("calls", "when the audit starts");
        assertThat(unmeasurable).isNull();
    }

    @Test
    void shouldKeepMoneyWithItsCurrencyAndNumbersWithoutZerosAtTheEnd() {
        // When
        Evidence money = Evidence.of(measured(Unit.MONEY, new BigDecimal("120000.000000"), null), "RUB");

        // Then
        assertThat(money.value().toPlainString()).isEqualTo("120000");
        assertThat(money.currency()).isEqualTo("RUB");
        assertThat(texts.of(List.of(money), Locale.ENGLISH)).contains("calls 120,000 RUB;");
    }

    static Evidence metric(BigDecimal value, BigDecimal target) {
        return Evidence.of(measured(Unit.COUNT, value, target), "RUB");
    }

    private static MeasuredMetric measured(Unit unit, BigDecimal value, BigDecimal target) {
        return new MeasuredMetric(
                "calls",
                unit,
                Goal.AT_LEAST,
                "team:north",
                FROM,
                TO,
                20,
                value,
                target,
                null,
                null,
                EVENT,
                "io.komdir.kpi.day.closed.v1");
    }

    private static Evidence stage(
            String before, BigDecimal count, BigDecimal countBefore, String conversion, String target) {
        return Evidence.of(new MeasuredStage(
                "new",
                "meeting",
                before,
                "team:north",
                FROM,
                TO,
                20,
                count,
                countBefore,
                conversion == null ? null : new BigDecimal(conversion),
                target == null ? null : new BigDecimal(target),
                EVENT,
                "io.komdir.kpi.conversion.measured.v1"));
    }
}
