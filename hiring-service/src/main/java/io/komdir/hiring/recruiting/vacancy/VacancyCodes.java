package io.komdir.hiring.recruiting.vacancy;

import io.komdir.hiring.catalogue.agency.AgencyService;
import io.komdir.hiring.catalogue.compensation.SchemeService;
import io.komdir.hiring.catalogue.position.Position;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a spec names is there: the position with the level, the agency, the compensation scheme. A team is not checked, for kpi-service may
 * publish it later.
 */
@ApplicationScoped
class VacancyCodes {
    private final PositionService positions;
    private final AgencyService agencies;
    private final SchemeService schemes;

    VacancyCodes(PositionService positions, AgencyService agencies, SchemeService schemes) {
        this.positions = positions;
        this.agencies = agencies;
        this.schemes = schemes;
    }

    /**
     * Checks the names.
     *
     * @throws RuleViolationException naming each field whose code is not known
     */
    void check(VacancySpec spec) {
        List<Violation> violations = new ArrayList<>();
        if (spec.position() != null) {
            position(spec, positions.find(spec.position())).ifPresent(violations::add);
        }
        if (spec.agency() != null && !agencies.exists(spec.agency())) {
            violations.add(new Violation("agency", "unknown", spec.agency()));
        }
        if (spec.compensation() != null && !schemes.exists(spec.compensation())) {
            violations.add(new Violation("compensation", "unknown", spec.compensation()));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private static Optional<Violation> position(VacancySpec spec, Optional<Position> existing) {
        if (existing.isEmpty()) {
            return Optional.of(new Violation("position", "unknown", spec.position()));
        }
        return spec.level() == null || existing.get().has(spec.level())
                ? Optional.empty()
                : Optional.of(new Violation(
                        "level", "one-of", existing.get().profile().levels()));
    }
}
