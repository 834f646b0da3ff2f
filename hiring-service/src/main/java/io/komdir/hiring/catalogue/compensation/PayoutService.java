package io.komdir.hiring.catalogue.compensation;

import io.komdir.hiring.directory.OrganizationFacts;
import io.komdir.hiring.directory.Organizations;
import io.komdir.hiring.results.MonthResult;
import io.komdir.hiring.results.Results;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reckons pay. Nothing is stored: the same version, event and revision give the same answer for ever. */
@ApplicationScoped
@Transactional
class PayoutService {
    private final SchemeService schemes;
    private final SchemeStore store;
    private final Results results;
    private final Organizations organizations;

    PayoutService(SchemeService schemes, SchemeStore store, Results results, Organizations organizations) {
        this.schemes = schemes;
        this.store = store;
        this.results = results;
        this.organizations = organizations;
    }

    /**
     * Pay of a month.
     *
     * @throws NotFoundException when there is no such scheme or version
     * @throws ConflictException {@code scheme-not-yet} when no version was valid in the month, {@code month-open} when
     *     kpi-service has not told the month of the employee
     */
    public PayoutView payout(String code, PayoutRequest asked) {
        List<Violation> broken = asked.violations().toList();
        if (!broken.isEmpty()) {
            throw new RuleViolationException(broken);
        }
        return asked.figures() == null ? ofMonth(code, asked) : ofFigures(code, asked);
    }

    private PayoutView ofFigures(String code, PayoutRequest asked) {
        SchemeVersion version = schemes.get(code, asked.version());
        OrganizationFacts organization = organizations.current();
        Payslip payslip = Payslip.of(version.scheme(), MonthFigures.of(asked), organization);
        return view(version, asked, null, payslip, organization);
    }

    private PayoutView ofMonth(String code, PayoutRequest asked) {
        SchemeVersion newest = schemes.get(code, asked.version());
        SchemeVersion version = asked.version() != null
                ? newest
                : store.valid(code, asked.month())
                        .orElseThrow(() -> new ConflictException("scheme-not-yet", code, asked.month()));
        MonthResult month = results.month("employee:" + asked.employee(), asked.month())
                .orElseThrow(() -> new ConflictException("month-open", asked.month(), asked.employee()));
        OrganizationFacts organization = organizations.current();
        MonthFigures figures = MonthFigures.of(month, version.scheme(), asked.finishedTasks(), asked.allTasks());
        Payslip payslip = Payslip.of(version.scheme(), figures, organization);
        return view(version, asked, new PayoutView.Source(month.event(), month.revision()), payslip, organization);
    }

    private static PayoutView view(
            SchemeVersion version,
            PayoutRequest asked,
            PayoutView.Source source,
            Payslip payslip,
            OrganizationFacts organization) {
        return new PayoutView(
                version.code(),
                version.version(),
                asked.employee(),
                asked.month(),
                source,
                payslip.lines(),
                payslip.total(),
                organization.currency().getCurrencyCode());
    }
}
