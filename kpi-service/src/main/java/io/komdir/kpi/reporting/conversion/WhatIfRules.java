package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.employee.Roster;
import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.reporting.conversion.WhatIfRequest.Change;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a projection that need no counts; finds all violations. */
final class WhatIfRules {
    private static final int WHOLE_DIGITS = 15;
    private static final int FRACTION_DIGITS = 6;

    private final Funnel funnel;
    private final Violations violations = new Violations();

    private WhatIfRules(Funnel funnel) {
        this.funnel = funnel;
    }

    /** @throws RuleViolationException when the request breaks a rule */
    static void check(WhatIfRequest request, Funnel funnel, TeamTree teams, Roster roster) {
        WhatIfRules rules = new WhatIfRules(funnel);
        if (request.given()) {
            rules.counts(request);
        } else {
            rules.measured(request, teams, roster);
        }
        rules.changes(request.changes());
        rules.violations.throwIfAny();
    }

    private void counts(WhatIfRequest request) {
        violations.when(request.narrowed(), "counts", "counts-or-days");
        int stages = funnel.stages().size();
        if (request.counts().size() == stages) {
            violations.each("counts", request.counts(), WhatIfRules::count);
        } else {
            violations.add("counts", "one-per-stage", stages);
        }
    }

    private static void count(Violations violations, BigDecimal count) {
        if (count == null) {
            violations.add("", "required");
        } else if (count.signum() < 0) {
            violations.add("", "not-negative");
        } else {
            digits(violations, "", count);
        }
    }

    private void measured(WhatIfRequest request, TeamTree teams, Roster roster) {
        if (!request.narrowed()) {
            violations.add("counts", "counts-or-days");
            return;
        }
        DateRange.violations(request.from(), request.to())
                .forEach(found ->
                        violations.add(found.field(), found.code(), found.args().toArray()));
        violations.when(request.team() != null && !teams.contains(request.team()), "team", "unknown-team");
        violations.when(
                request.employee() != null && roster.find(request.employee()).isEmpty(),
                "employee",
                "unknown-employee");
    }

    private void changes(List<Change> changes) {
        int max = funnel.stages().size() - 1;
        if (changes == null) {
            violations.add("changes", "required");
        } else if (changes.isEmpty() || changes.size() > max) {
            violations.add("changes", "size", 1, max);
        } else {
            Set<String> seen = new HashSet<>();
            violations.each("changes", changes, (found, change) -> change(found, change, seen));
        }
    }

    private void change(Violations found, Change change, Set<String> seen) {
        if (change == null) {
            found.add("", "required");
            return;
        }
        stage(found, change.stage(), seen);
        if ((change.conversion() == null) == (change.points() == null)) {
            found.add("", "conversion-or-points");
        } else if (change.conversion() == null) {
            digits(found, "points", change.points());
        } else {
            digits(found, "conversion", change.conversion());
        }
    }

    private void stage(Violations found, String stage, Set<String> seen) {
        if (stage == null) {
            found.add("stage", "required");
        } else if (funnel.stage(stage).isEmpty()) {
            found.add("stage", "unknown-stage");
        } else if (funnel.stages().get(0).code().equals(stage)) {
            found.add("stage", "no-conversion");
        } else {
            found.when(!seen.add(stage), "stage", "duplicate");
        }
    }

    /** Only short numbers are computed with: {@code 1e999999} is one too. */
    private static void digits(Violations violations, String field, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean fits =
                stripped.scale() <= FRACTION_DIGITS && (long) stripped.precision() - stripped.scale() <= WHOLE_DIGITS;
        violations.when(!fits, field, "digits", WHOLE_DIGITS, FRACTION_DIGITS);
    }
}
