package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.reference.calendar.Calendars;
import io.komdir.kpi.reference.calendar.WorkCalendar;
import io.komdir.kpi.reference.employee.Rosters;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.reference.team.Teams;
import io.komdir.kpi.shared.revision.Revisions;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes estimates and plans of repeat sales; stores nothing. */
@ApplicationScoped
class RepeatSalesService {
    private final Organizations organizations;
    private final Calendars calendars;
    private final Revisions revisions;
    private final Teams teams;
    private final Rosters rosters;
    private final Messages messages;

    RepeatSalesService(
            Organizations organizations,
            Calendars calendars,
            Revisions revisions,
            Teams teams,
            Rosters rosters,
            Messages messages) {
        this.organizations = organizations;
        this.calendars = calendars;
        this.revisions = revisions;
        this.teams = teams;
        this.rosters = rosters;
        this.messages = messages;
    }

    /**
     * The yearly revenue of a base without repeat sales.
     *
     * @throws RuleViolationException naming each field that breaks a rule
     * @throws NotFoundException when the organization has not been created
     */
    @Transactional
    MissedRevenueView missedRevenue(MissedRevenueRequest request) {
        RepeatSalesRules.check(request);
        return MissedRevenueView.of(revisions.current(), organizations.require().currency(), request);
    }

    /**
     * The plan month by month, on the organization's working days.
     *
     * @param locale of the summary
     * @throws RuleViolationException naming each field that breaks a rule, and each target scope that cannot have targets
     * @throws NotFoundException when the organization has not been created
     */
    @Transactional
    BusinessPlanView plan(RepeatSalesPlanRequest request, Locale locale) {
        RepeatSalesRules.check(request);
        long revision = revisions.current();
        String currency = organizations.require().currency();
        PlanTerms terms = request.terms(YearMonth.from(organizations.today()).plusMonths(1));
        LocalDate start = terms.startMonth().atDay(1);
        TargetScopeRules.check(terms.targetScopes(), teams.tree(), rosters.load(start, start), start);
        WorkCalendar calendar = calendars.load(start, terms.lastMonth().atEndOfMonth());
        List<PlanMonth> months = BusinessPlan.months(
                terms,
                month -> calendar.workingDays(month.atDay(1), month.atEndOfMonth())
                        .size());
        PlanTotals total = PlanTotals.of(months);
        Optional<PlanMonth> payback = total.isEmpty() ? Optional.empty() : Payback.of(months);
        Integer monthsToPayback =
                payback.map(months::indexOf).map(index -> index + 1).orElse(null);
        return new BusinessPlanView(
                revision,
                currency,
                terms,
                months,
                total,
                payback.isPresent(),
                payback.map(PlanMonth::month).orElse(null),
                monthsToPayback,
                summary(locale, payback, total, months, currency),
                PlanTargets.of(months, terms.targetScopes()));
    }

    private String summary(
            Locale locale, Optional<PlanMonth> payback, PlanTotals total, List<PlanMonth> months, String currency) {
        if (total.isEmpty()) {
            return messages.text(locale, "repeat-sales.nothing", months.size());
        }
        return payback.map(month -> messages.text(
                        locale,
                        "repeat-sales.pays-back",
                        month.month(),
                        months.indexOf(month) + 1,
                        months.size(),
                        total.result(),
                        currency))
                .orElseGet(() -> messages.text(
                        locale,
                        "repeat-sales.no-payback",
                        months.size(),
                        total.result().negate(),
                        currency));
    }
}
