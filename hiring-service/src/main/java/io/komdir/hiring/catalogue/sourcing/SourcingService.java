package io.komdir.hiring.catalogue.sourcing;

import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.sourcing.MarketingRecommendation.Recommendation;
import io.komdir.hiring.catalogue.sourcing.SourcingComparison.Cheaper;
import io.komdir.hiring.catalogue.sourcing.SourcingOption.Line;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares ways of sourcing for the organization in scope. */
@ApplicationScoped
class SourcingService {
    /** A month, in {@link #THRESHOLD_CURRENCY} (domain, "Contractors or in-house"). */
    private static final BigDecimal THRESHOLD = new BigDecimal("1000000");

    private static final String THRESHOLD_CURRENCY = "RUB";

    private final Organizations organizations;
    private final Messages messages;

    SourcingService(Organizations organizations, Messages messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    /**
     * Both ways side by side.
     *
     * @throws RuleViolationException when a span ends before it begins
     */
    SourcingComparison compare(SourcingRequest input, Locale language) {
        input.check();
        String currency = organizations.current().currencyCode();
        Costs costs = new Costs(currency);
        SourcingOption own = own(input.own(), costs, language);
        SourcingOption agency = agency(input, costs, language);
        return new SourcingComparison(
                currency,
                own,
                agency,
                agency.cost().minus(own.cost()),
                own.weeks().minus(agency.weeks()),
                Cheaper.of(own.cost(), agency.cost()));
    }

    private SourcingOption own(SourcingRequest.Own own, Costs costs, Locale language) {
        Span other = own.costs();
        List<Line> lines = Stream.concat(
                        costs.ofTime(own.people()),
                        other.to().signum() == 0
                                ? Stream.empty()
                                : Stream.of(costs.ofAmount(messages.text(language, "sourcing.other-costs"), other)))
                .toList();
        return way(
                "own",
                costs.sum(lines),
                lines,
                GivenSpan.or(own.weeks(), SourcingRequest.OWN_WEEKS),
                own.people(),
                language);
    }

    private SourcingOption agency(SourcingRequest input, Costs costs, Locale language) {
        SourcingRequest.Agency agency = input.agency();
        List<Line> lines = Stream.concat(
                        costs.ofTime(agency.involved()),
                        Stream.of(costs.ofFee(
                                messages.text(language, "sourcing.fee"),
                                GivenSpan.or(agency.feeSalaries(), SourcingRequest.FEE_SALARIES),
                                input.offer().span())))
                .toList();
        return way(
                "agency",
                costs.sum(lines),
                lines,
                GivenSpan.or(agency.weeks(), SourcingRequest.AGENCY_WEEKS),
                agency.involved(),
                language);
    }

    private SourcingOption way(
            String name, Span cost, List<Line> lines, Span weeks, List<Participant> people, Locale language) {
        String key = "sourcing." + name + ".";
        return new SourcingOption(
                cost,
                lines,
                weeks,
                Costs.hours(people),
                messages.text(language, key + "payable"),
                messages.text(language, key + "effort"),
                messages.text(language, key + "quality"),
                messages.text(language, key + "adaptation"));
    }

    /**
     * Contractors or people of one's own, by the advertising budget.
     *
     * @throws RuleViolationException without a threshold in a currency that has no default
     */
    MarketingRecommendation marketing(MarketingRequest input, Locale language) {
        String currency = organizations.current().currencyCode();
        BigDecimal threshold = threshold(input, currency);
        Recommendation recommendation = Recommendation.of(input.monthlyAdBudget(), threshold);
        String key = "sourcing.marketing." + recommendation + ".";
        List<String> reasons = Stream.of("budget", "for", "against", "next")
                .map(reason -> messages.text(
                        language,
                        key + reason,
                        input.monthlyAdBudget().stripTrailingZeros(),
                        threshold.stripTrailingZeros(),
                        currency))
                .toList();
        return new MarketingRecommendation(recommendation, reasons, input.monthlyAdBudget(), threshold, currency);
    }

    private static BigDecimal threshold(MarketingRequest input, String currency) {
        if (input.threshold() != null) {
            return input.threshold();
        }
        if (!THRESHOLD_CURRENCY.equals(currency)) {
            throw new RuleViolationException(new Violation("threshold", "required"));
        }
        return THRESHOLD;
    }
}
