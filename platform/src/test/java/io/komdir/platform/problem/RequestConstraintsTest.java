package io.komdir.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RequestConstraintsTest {
    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private final RequestConstraints constraints = new RequestConstraints(FACTORY.getValidator());

    record Request(
            @NotNull @Size(min = 1, max = 3) String name,
            @Code String team,
            @Range(min = 1, max = 60) Integer days,
            @DateWithin LocalDate from) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void shouldFindNothingWhenEveryConstraintHolds() {
        assertThat(constraints.check(request("abc", "a.b-1", 60, "2000-01-01")).found())
                .isEmpty();
        assertThat(constraints.check(request("a", null, null, "2100-12-31")).found())
                .isEmpty();
    }

    @Test
    void shouldNameFieldCodeAndLimitsWhenConstraintsAreViolated() {
        // When
        List<Violation> found =
                constraints.check(request(null, "no code", 61, "1999-12-31")).found();

        // Then
        assertThat(found)
                .containsExactly(
                        new Violation("name", "required"),
                        new Violation("team", "code"),
                        new Violation("days", "range", 1L, 60L),
                        new Violation("from", "range", "2000-01-01", "2100-12-31"));
    }

    record Whole(
            @NotNull String title,
            List<@NotNull @Valid Request> parts,
            @NotNull String end) {}

    @Test
    void shouldFollowTheOrderOfFieldsAndElementsWhenPartsAreValidToo() {
        // Given
        Request wrong = request("long", "no code", null, null);
        List<Request> parts = new ArrayList<>(Collections.nCopies(11, request("a", null, null, null)));
        parts.set(2, wrong);
        parts.set(10, wrong);
        parts.set(3, null);

        // When
        List<Violation> found = constraints.check(new Whole(null, parts, null)).found();

        // Then
        assertThat(found)
                .extracting(Violation::field)
                .containsExactly(
                        "title",
                        "parts[2].name",
                        "parts[2].team",
                        "parts[3]",
                        "parts[10].name",
                        "parts[10].team",
                        "end");
    }

    @Test
    void shouldAddBelowThePathWhenPartsAreChecked() {
        // Given
        List<Request> parts = Arrays.asList(request("a", null, null, null), null, request("long", null, null, null));

        // When
        Violations violations = new Violations().each("parts", parts, constraints::check);

        // Then
        assertThat(violations.found())
                .containsExactly(new Violation("parts[1]", "required"), new Violation("parts[2].name", "size", 1, 3));
    }

    private static Request request(String name, String team, Integer days, String from) {
        return new Request(name, team, days, from == null ? null : LocalDate.parse(from));
    }
}
