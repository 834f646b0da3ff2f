package io.komdir.hiring.recruiting.candidate;

import io.komdir.hiring.catalogue.agency.AgencyService;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the fields of a candidate have to keep to together; finds all that is wrong. */
@ApplicationScoped
class CandidateRules {
    private final AgencyService agencies;

    CandidateRules(AgencyService agencies) {
        this.agencies = agencies;
    }

    /** Checks a new candidate. */
    void check(CandidateRequest input, LocalDate today) {
        LocalDate earliest = today.minusDays(CandidateText.DAYS_LATE);
        check(input, Optional.empty(), input.appliedOn() == null ? today : input.appliedOn(), earliest, today);
    }

    /** Checks a changed candidate; what has not changed is not judged anew. */
    void check(CandidateRequest input, Candidate existing, LocalDate today) {
        LocalDate applied = input.appliedOn() == null ? existing.appliedOn() : input.appliedOn();
        if (applied.equals(existing.appliedOn())) {
            check(input, Optional.ofNullable(existing.source().agency()), applied, applied, applied);
        } else {
            LocalDate latest =
                    existing.moves().isEmpty() ? today : existing.moves().get(0).on();
            LocalDate earliest = today.minusDays(CandidateText.DAYS_LATE);
            check(input, Optional.ofNullable(existing.source().agency()), applied, earliest, latest);
        }
    }

    private void check(
            CandidateRequest input,
            Optional<String> knownAgency,
            LocalDate applied,
            LocalDate earliest,
            LocalDate latest) {
        List<Violation> violations = new ArrayList<>(input.violations());
        String agency = input.agency();
        if (agency != null && knownAgency.filter(agency::equals).isEmpty() && !agencies.exists(agency)) {
            violations.add(new Violation("agency", "unknown", agency));
        }
        if (applied.isBefore(earliest) || applied.isAfter(latest)) {
            violations.add(new Violation("appliedOn", "range", earliest, latest));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
