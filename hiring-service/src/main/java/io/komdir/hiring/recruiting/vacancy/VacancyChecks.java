package io.komdir.hiring.recruiting.vacancy;

import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a spec by its rules and by what it names. */
@ApplicationScoped
class VacancyChecks {
    private final VacancyCodes codes;
    private final Organizations organizations;

    VacancyChecks(VacancyCodes codes, Organizations organizations) {
        this.codes = codes;
        this.organizations = organizations;
    }

    /**
     * The spec in the organization's currency.
     *
     * @throws io.komdir.platform.problem.RuleViolationException naming each field that breaks a rule
     */
    VacancySpec checked(VacancySpec spec) {
        String currency = organizations.current().currencyCode();
        VacancyRules.check(spec, currency);
        codes.check(spec);
        return spec.inCurrency(currency);
    }
}
