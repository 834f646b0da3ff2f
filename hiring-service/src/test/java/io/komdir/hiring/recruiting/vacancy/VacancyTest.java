package io.komdir.hiring.recruiting.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.komdir.platform.aggregate.Change;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.RuleViolationException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VacancyTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String WHOLE = """
            {"position":"sales-manager","level":"MIDDLE","team":"north","people":2,"reason":"Two have left",
             "companyAdvantages":["a"],"positionAdvantages":["b"],"duties":["c"],"expectedResults":["d"],
             "requirements":["cold calls","CRM"],"reportsTo":"u1","motivation":["e"],"compensation":"sales",
             "offer":{"from":70000,"to":130000},"startOn":"2027-01-11",
             "probation":{"tasks":["f"],"successCriteria":["g"],"months":3},"careerProspects":["h"],
             "channels":["i"],"unwantedCompanies":["j"],"hiringMode":"OWN"}""";

    @Test
    void shouldNameWhatIsMissingAndRefuseToOpen() throws Exception {
        // Given
        Vacancy draft = draft("{\"position\":\"sales-manager\"}");

        // When
        Completeness completeness = draft.spec().completeness();

        // Then
        assertThat(completeness.percent()).isEqualTo(5);
        assertThat(completeness.gaps()).hasSize(20).startsWith("level", "team").endsWith("hiringMode");
        assertThatThrownBy(() -> draft.open(on(TODAY))).isInstanceOfSatisfying(ConflictException.class, problem -> {
            assertThat(problem.slug()).isEqualTo("vacancy-incomplete");
            assertThat(problem.members()).containsEntry("gaps", completeness.gaps());
        });
    }

    @Test
    void shouldEndButNotGoOnAfterAHundredSteps() throws Exception {
        // Given
        Vacancy vacancy = draft(WHOLE);
        for (int step = 0; step < 50; step++) {
            vacancy = vacancy.open(on(TODAY)).aggregate().hold(on(TODAY)).aggregate();
        }
        Vacancy held = vacancy;

        // Then
        assertThat(held.history()).hasSize(100);
        assertThatThrownBy(() -> held.open(on(TODAY)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("vacancy-moves"));
        assertThat(held.cancel(on(TODAY)).aggregate().status()).isEqualTo(VacancyStatus.CANCELLED);
    }

    @Test
    void shouldKeepTheLastTwentyNotes() throws Exception {
        // Given
        Vacancy vacancy = draft(WHOLE);
        for (int note = 1; note <= 21; note++) {
            vacancy = vacancy.note(new Note(Instant.EPOCH, null, "gap-changed", "note " + note))
                    .aggregate();
        }

        // Then
        assertThat(vacancy.notes())
                .hasSize(20)
                .extracting(Note::text)
                .startsWith("note 2")
                .endsWith("note 21");
    }

    @Test
    void shouldKeepTheFirstDayOfOpeningWhenOpenedAgain() throws Exception {
        // When
        Vacancy again = draft(WHOLE)
                .open(on(TODAY))
                .aggregate()
                .hold(on(TODAY.plusDays(5)))
                .aggregate()
                .open(on(TODAY.plusDays(9)))
                .aggregate();

        // Then
        assertThat(again.openedOn()).isEqualTo(TODAY);
        assertThat(again.deadline()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(again.version()).isEqualTo(4);
        assertThat(again.history())
                .extracting(Move::to)
                .containsExactly(VacancyStatus.OPEN, VacancyStatus.ON_HOLD, VacancyStatus.OPEN);
    }

    @Test
    void shouldTellOnceThatThreeMonthsHavePassed() throws Exception {
        // Given
        Vacancy open = draft(WHOLE).open(on(TODAY)).aggregate();

        // When
        Change<Vacancy> early = open.publishOverdue(LocalDate.of(2027, 2, 27));
        Change<Vacancy> due = open.publishOverdue(LocalDate.of(2027, 2, 28));

        // Then
        assertThat(early.changed()).isFalse();
        assertThat(due.events()).extracting(DomainEvent::type).containsExactly(VacancyEvents.OVERDUE);
        assertThat(due.aggregate().publishOverdue(LocalDate.of(2027, 3, 1)).changed())
                .isFalse();
    }

    @Test
    void shouldFillItselfWithTheLastHire() throws Exception {
        // Given
        Vacancy open = draft(WHOLE).open(on(TODAY)).aggregate();

        // When
        Change<Vacancy> first = open.hired(new Hire("u7", null, TODAY), on(TODAY));
        Change<Vacancy> last = first.aggregate().hired(new Hire("u8", null, TODAY), on(TODAY));

        // Then
        assertThat(first.aggregate().status()).isEqualTo(VacancyStatus.OPEN);
        assertThat(last.aggregate().status()).isEqualTo(VacancyStatus.FILLED);
        assertThat(last.events()).extracting(DomainEvent::type).containsExactly(VacancyEvents.FILLED);
        assertThatThrownBy(() -> first.aggregate().change(spec(WHOLE.replace("\"people\":2", "\"people\":1"))))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> last.aggregate().cancel(on(TODAY))).hasMessage("vacancy-state");
    }

    @Test
    void shouldRefuseAPatchThatMakesAnOpenOneIncomplete() throws Exception {
        // Given
        Vacancy open = draft(WHOLE).open(on(TODAY)).aggregate();

        // When
        VacancySpec without = spec(WHOLE.replace("\"unwantedCompanies\":[\"j\"],", ""));

        // Then
        assertThatThrownBy(() -> open.change(without)).hasMessage("vacancy-incomplete");
        assertThat(open.change(open.spec()).changed()).isFalse();
    }

    @Test
    void shouldScoreByRequirementsWhenNoCriteriaAreGiven() throws Exception {
        assertThat(spec(WHOLE).scoredBy())
                .containsExactly(
                        new Criterion("requirement-1", "cold calls", 1), new Criterion("requirement-2", "CRM", 1));
    }

    private static Vacancy draft(String spec) throws Exception {
        return Vacancy.draft(new VacancyId("acme", Ids.next()), spec(spec), null, Ids.next())
                .aggregate();
    }

    private static VacancySpec spec(String json) throws Exception {
        return JSON.readValue(json, VacancySpec.class);
    }

    private static Move.Made on(LocalDate day) {
        return new Move.Made(day, Instant.parse("2026-11-30T09:00:00Z"), "u1", null);
    }
}
