package io.komdir.kpi.ingestion.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {
    private static final RecordSchema<Call> SCHEMA = RecordSchema.of("events", Call.class);

    enum Kind {
        IN,
        OUT
    }

    record Call(
            int number,
            @RowField(code = true) String employee,
            LocalDate date,
            @RowField(eventTime = true) Instant at,
            Kind kind,
            BigDecimal seconds,
            @RowField(optional = true, absentNumber = 1) BigDecimal value,
            @RowField(code = true, optional = true) String channel,
            @RowField(optional = true) String note,
            @RowField(optional = true) Instant endedAt) {}

    record Unreadable(int number, boolean flag) {}

    @Test
    void shouldNameTheFieldsOfTheRecordInTheirOrder() {
        assertThat(SCHEMA.fields().list()).isEqualTo("events");
        assertThat(SCHEMA.fields().fields())
                .containsExactly("employee", "date", "at", "kind", "seconds", "value", "channel", "note", "endedAt");
    }

    @Test
    void shouldNameTheMomentTimeWhenTheRowIsACloudEvent() {
        assertThat(SCHEMA.cloudEvent().orElseThrow().fields())
                .containsExactly(
                        "employee", "date", "time", "kind", "seconds", "value", "channel", "note", "endedAt", "source");
    }

    @Test
    void shouldReadEachFieldAsTheTypeOfItsComponentWhenAllAreThere() {
        Call call = read(
                new FieldParser(),
                Map.of(
                        "employee", "u1",
                        "date", "2026-11-23",
                        "at", "2026-11-23T10:00:00+03:00",
                        "kind", "OUT",
                        "seconds", "61.50",
                        "value", "2",
                        "channel", "phone",
                        "note", "about the offer",
                        "endedAt", "2026-11-23T07:01:01Z"));

        assertThat(call)
                .isEqualTo(new Call(
                        7,
                        "u1",
                        LocalDate.of(2026, 11, 23),
                        Instant.parse("2026-11-23T07:00:00Z"),
                        Kind.OUT,
                        new BigDecimal("61.5"),
                        new BigDecimal("2"),
                        "phone",
                        "about the offer",
                        Instant.parse("2026-11-23T07:01:01Z")));
    }

    @Test
    void shouldFillInDefaultsWhenOptionalFieldsAreAbsent() {
        Call call = read(
                new FieldParser(),
                Map.of(
                        "employee",
                        "u1",
                        "date",
                        "2026-11-23",
                        "at",
                        "2026-11-23T10:00:00Z",
                        "kind",
                        "IN",
                        "seconds",
                        "0"));

        assertThat(call.value()).isEqualTo(BigDecimal.ONE);
        assertThat(call.channel()).isEmpty();
        assertThat(call.note()).isNull();
        assertThat(call.endedAt()).isNull();
    }

    @Test
    void shouldNoteEveryFieldThatIsMissingOrWrongInTheirOrder() {
        FieldParser parser = new FieldParser();

        read(parser, Map.of("employee", "not a code", "date", "23.11.2026", "kind", "SIDEWAYS", "seconds", "many"));

        assertThat(parser.takeViolations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        tuple("employee", "invalid-code"),
                        tuple("date", "invalid-date"),
                        tuple("at", "missing-field"),
                        tuple("kind", "one-of"),
                        tuple("seconds", "not-a-number"));
    }

    @Test
    void shouldRefuseARecordWithAComponentThatNoRowCanHold() {
        assertThatThrownBy(() -> RecordSchema.of("rows", Unreadable.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flag");
    }

    private static Call read(FieldParser parser, Map<String, String> texts) {
        RawRow raw = new RawRow(SCHEMA.fields());
        raw.start(7);
        texts.forEach((field, text) -> raw.put(SCHEMA.fields().index(field), text));
        return SCHEMA.read(raw, parser);
    }
}
