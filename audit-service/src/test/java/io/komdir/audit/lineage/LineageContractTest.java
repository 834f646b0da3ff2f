package io.komdir.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.platform.events.EventContract;
import io.komdir.platform.events.PermanentEventException;
import io.komdir.platform.events.ReceivedEvent;
import io.komdir.platform.problem.Messages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the golden samples of kpi-service and of this service as steps of a chain. */
class LineageContractTest {
    private static final Path KPI = Path.of("..", "kpi-service", "src", "main", "resources", "events");
    private static final Path AUDIT = Path.of("src", "main", "resources", "events");

    /** Of this service, and no part of a chain. */
    private static final Set<String> NOT_OF_A_CHAIN =
            Set.of("io.komdir.audit.audit.due.v1", "io.komdir.audit.schedule.changed.v1");

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Messages MESSAGES = new Messages();

    static Stream<EventContract> contracts() {
        Stream<EventContract> kpi = EventContract.in(KPI).stream()
                .filter(contract -> contract.type().topic().equals("komdir.kpi.deviations"));
        Stream<EventContract> audit = EventContract.in(AUDIT).stream()
                .filter(contract -> !NOT_OF_A_CHAIN.contains(contract.type().type()));
        return Stream.concat(kpi, audit);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldReadTheProducersSample(EventContract contract) {
        // Given
        ReceivedEvent event = contract.sampleEvent();

        // When
        LineageStep step = EventReaders.BY_TYPE.get(event.type()).step(event);

        // Then
        assertThat(event.data().findValuesAsText(idField(step.node().type())))
                .as("the id stands in the data")
                .anyMatch(step.node().id()::startsWith);
        for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
            assertThat(new LineageText(MESSAGES, locale).of(step))
                    .doesNotContain("—")
                    .doesNotContain("lineage.");
        }
    }

    @Test
    void shouldReadADeviationOfAStage() {
        // Given
        EventContract contract = EventContract.of(KPI, "io.komdir.kpi.deviation.detected.v1");
        ObjectNode data = JSON.createObjectNode()
                .put("deviation", "019ab1c2-3d41-7a95-9d44-af5e6d7c8c9d")
                .put("scope", "team:north")
                .put("funnel", "new")
                .put("stage", "meeting")
                .put("metric", "key_meetings_held")
                .put("from", "2026-11-17")
                .put("to", "2026-11-23")
                .put("target", new BigDecimal("0.4"))
                .put("actual", new BigDecimal("0.2"));

        // When
        LineageStep step = EventReaders.BY_TYPE.get(contract.type().type()).step(with(contract.sampleEvent(), data));

        // Then
        assertThat(step.node()).isEqualTo(new Node(NodeType.DEVIATION, "019ab1c2-3d41-7a95-9d44-af5e6d7c8c9d"));
        assertThat(new LineageText(MESSAGES, Locale.ENGLISH).of(step))
                .isEqualTo("Stage new/meeting, team north: converts 20 % where 40 % is the target"
                        + " (17 Nov 2026 – 23 Nov 2026)");
        assertThat(new LineageText(MESSAGES, RUSSIAN).of(step))
                .startsWith("Этап new/meeting, группа north: конверсия 20 % при плане 40 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "filled", "cancelled", "overdue"})
    void shouldReadEventsOfVacanciesByAttributesAlone(String what) {
        // When
        LineageStep step = read("io.komdir.hiring.vacancy." + what + ".v1", "v-1", JSON.createObjectNode());

        // Then
        assertThat(step.node()).isEqualTo(new Node(NodeType.VACANCY, "v-1"));
        assertThat(step.origin()).isNull();
    }

    @Test
    void shouldReadAHireAsOfItsVacancyAndKeepNothingOfThePerson() {
        // Given
        ObjectNode data = JSON.createObjectNode()
                .put("vacancy", "v-1")
                .put("employee", "u18")
                .put("fullName", "Anna Petrova")
                .put("email", "anna@example.com")
                .put("position", "sales-manager")
                .put("level", "MIDDLE");

        // When
        LineageStep step = read("io.komdir.hiring.employee.hired.v1", "someone", data);

        // Then
        assertThat(step.node()).isEqualTo(new Node(NodeType.HIRE, "u18"));
        assertThat(step.origin()).isEqualTo(new Node(NodeType.VACANCY, "v-1"));
        assertThat(step.toString()).doesNotContain("Anna").doesNotContain("anna@");
    }

    @Test
    void shouldLeaveOutWhatIsOfAnotherKindOrTooLong() {
        // Given
        ObjectNode data = JSON.createObjectNode()
                .put("vacancy", "v".repeat(Node.MAX_ID))
                .put("position", 7)
                .put("people", "two")
                .put("title", "t".repeat(EventData.MAX_TEXT + 1));
        data.putObject("level").put("code", "SENIOR");

        // When
        LineageStep step = read("io.komdir.hiring.vacancy.opened.v1", "v-1", data);

        // Then
        assertThat(step.node().id()).hasSize(Node.MAX_ID);
        assertThat(step.facts().position()).isNull();
        assertThat(step.facts().people()).isNull();
        assertThat(step.facts().level()).isNull();
        assertThat(step.facts().title()).hasSize(EventData.MAX_TEXT).endsWith("…");
    }

    @Test
    void shouldTakeTheSubjectWhenTheIdIsOnePastItsLimitAndRefuseWhenThatIsToo() {
        ObjectNode data = JSON.createObjectNode().put("vacancy", "v".repeat(Node.MAX_ID + 1));
        assertThat(read("io.komdir.hiring.vacancy.opened.v1", "v-1", data)
                        .node()
                        .id())
                .isEqualTo("v-1");
        assertThatThrownBy(() -> read("io.komdir.hiring.vacancy.opened.v1", "s".repeat(Node.MAX_ID + 1), data))
                .isInstanceOf(PermanentEventException.class);
    }

    @Test
    void shouldRefuseACauseWithoutItsCheck() {
        assertThatThrownBy(() -> read("io.komdir.audit.cause.confirmed.v1", "x", JSON.createObjectNode()))
                .isInstanceOf(PermanentEventException.class);
    }

    private static LineageStep read(String type, String subject, ObjectNode data) {
        UUID id = UUID.randomUUID();
        return EventReaders.BY_TYPE
                .get(type)
                .step(new ReceivedEvent(id, type, "/test", subject, "acme", Instant.EPOCH, id, id, data));
    }

    private static ReceivedEvent with(ReceivedEvent event, ObjectNode data) {
        return new ReceivedEvent(
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.organization(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                data);
    }

    private static String idField(NodeType type) {
        return switch (type) {
            case EFFECT -> "task";
            case CAUSE -> "diagnosis";
            case STAFFING_GAP -> "gap";
            default -> type.code();
        };
    }
}
