package io.komdir.hiring.catalogue.sourcing;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What both ways of filling one seat take. */
@Schema(name = "CompareSourcing")
record SourcingRequest(
        @NotNull @Valid Own own,
        @NotNull @Valid Agency agency,

        @NotNull
        @Valid
        @Schema(description = "Salary a month that the seat offers; the agency's fee is a number of these")
        GivenSpan offer) {
    /** Weeks to close and salaries of the fee where none are given (domain, "Own hiring against an agency"). */
    static final Span OWN_WEEKS = new Span(BigDecimal.valueOf(2), BigDecimal.valueOf(4));

    static final Span AGENCY_WEEKS = new Span(BigDecimal.ONE, BigDecimal.valueOf(2));
    static final Span FEE_SALARIES = new Span(BigDecimal.ONE, BigDecimal.valueOf(2));
    private static final int MAX_INVOLVED = 50;

    /**
     * Searching oneself.
     *
     * @param otherCosts job boards, advertising, tests; null for none
     */
    @Schema(name = "OwnHiring")
    record Own(
            @NotNull @Size(min = 1, max = MAX_INVOLVED) List<@NotNull @Valid Participant> people,

            @DecimalMin("0")
            @DecimalMax(GivenSpan.MAX)
            @Digits(integer = 12, fraction = 2)
            @Schema(nullable = true, description = "Job boards, advertising, tests; 0 when absent")
            BigDecimal otherCosts,

            @Valid @Schema(nullable = true, description = "Until the seat is filled; 2 to 4 when absent")
            GivenSpan weeks) {

        Span costs() {
            return Span.of(Objects.requireNonNullElse(otherCosts, BigDecimal.ZERO));
        }
    }

    /**
     * Letting an agency search.
     *
     * @param people who searches for the agency and talks with it; null for no time
     */
    @Schema(name = "AgencyHiring")
    record Agency(
            @Size(max = MAX_INVOLVED) @Schema(nullable = true, description = "Search for the agency, work with it")
            List<@NotNull @Valid Participant> people,

            @Valid @Schema(nullable = true, description = "The fee in monthly salaries; 1 to 2 when absent")
            GivenSpan feeSalaries,

            @Valid @Schema(nullable = true, description = "Until the seat is filled; 1 to 2 when absent")
            GivenSpan weeks) {

        List<Participant> involved() {
            return Objects.requireNonNullElse(people, List.of());
        }
    }

    /**
     * Rules across fields.
     *
     * @throws RuleViolationException naming each span that ends before it begins
     */
    void check() {
        List<Violation> violations = Stream.of(
                        GivenSpan.check("own.weeks", own.weeks),
                        GivenSpan.check("agency.feeSalaries", agency.feeSalaries),
                        GivenSpan.check("agency.weeks", agency.weeks),
                        GivenSpan.check("offer", offer))
                .flatMap(found -> found)
                .toList();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
