package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.results.MonthResult;
import io.komdir.hiring.results.Results;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Calculates pay. Nothing is stored: the same version, event and revision give the same answer for ever. */
@ApplicationScoped
@Transactional
class PayoutService {
    private final SchemeService schemes;
    private final SchemeRepository repository;
    private final Results results;
    private final Organizations organizations;

    PayoutService(SchemeService schemes, SchemeRepository repository, Results results, Organizations organizations) {
        this.schemes = schemes;
        this.repository = repository;
        this.results = results;
        this.organizations = organizations;
    }

    /**
     * Pay of a month.
     *
     * @throws NotFoundException when there is no such scheme or version
     * @throws ConflictException {@code scheme-not-yet} when no version was valid in the month, {@code month-open} when
     *     no closed month of the employee has come from kpi-service
     */
    public PayoutView payout(String code, PayoutRequest request) {
        Violations violations = new Violations();
        request.check(violations);
        violations.throwIfAny();
        return request.figures() == null ? ofMonth(code, request) : ofFigures(code, request);
    }

    private PayoutView ofFigures(String code, PayoutRequest request) {
        SchemeVersion version = schemes.require(code, request.version());
        Organization organization = organizations.current();
        Payslip payslip = Payslip.of(version.scheme(), MonthFigures.of(request), organization);
        return view(version, request, null, payslip, organization);
    }

    private PayoutView ofMonth(String code, PayoutRequest request) {
        SchemeVersion newest = schemes.require(code, request.version());
        SchemeVersion version = request.version() != null
                ? newest
                : repository
                        .valid(code, request.month())
                        .orElseThrow(() -> new ConflictException("scheme-not-yet", code, request.month()));
        MonthResult month = results.month("employee:" + request.employee(), request.month())
                .orElseThrow(() -> new ConflictException("month-open", request.month(), request.employee()));
        Organization organization = organizations.current();
        MonthFigures figures = MonthFigures.of(month, version.scheme(), request.finishedTasks(), request.allTasks());
        Payslip payslip = Payslip.of(version.scheme(), figures, organization);
        return view(version, request, new PayoutView.Source(month.event(), month.revision()), payslip, organization);
    }

    private static PayoutView view(
            SchemeVersion version,
            PayoutRequest request,
            PayoutView.Source source,
            Payslip payslip,
            Organization organization) {
        return new PayoutView(
                version.code(),
                version.version(),
                request.employee(),
                request.month(),
                source,
                payslip.lines(),
                payslip.total(),
                organization.currencyCode());
    }
}
