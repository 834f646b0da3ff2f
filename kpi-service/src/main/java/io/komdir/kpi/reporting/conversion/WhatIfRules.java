package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reference.funnel.Funnel;
import io.komdir.kpi.reporting.conversion.WhatIfRequest.Change;
import io.komdir.kpi.shared.report.DateRange;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a what-if has to keep to before its counts are known; finds all that is wrong. */
final class WhatIfRules {
    private static final int WHOLE_DIGITS = 15;
    private static final int FRACTION_DIGITS = 6;

    private final Funnel funnel;
    private final List<Violation> violations = new ArrayList<>();

    private WhatIfRules(Funnel funnel) {
        this.funnel = funnel;
    }

    /**
     * Checks what can be told without the counts.
     *
     * @throws RuleViolationException when it breaks a rule
     */
    static void check(WhatIfRequest asked, Funnel funnel, Predicate<String> teams, Predicate<String> employees) {
        WhatIfRules rules = new WhatIfRules(funnel);
        if (asked.given()) {
            rules.counts(asked);
        } else {
            rules.measured(asked, teams, employees);
        }
        rules.changes(asked.changes());
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
    }

    private void counts(WhatIfRequest asked) {
        if (asked.narrowed()) {
            broken("counts", "counts-or-days");
        }
        int stages = funnel.stages().size();
        if (asked.counts().size() != stages) {
            broken("counts", "one-per-stage", stages);
            return;
        }
        for (int index = 0; index < stages; index++) {
            count("counts[" + index + "]", asked.counts().get(index));
        }
    }

    private void count(String field, BigDecimal count) {
        if (count == null) {
            broken(field, "required");
        } else if (count.signum() < 0) {
            broken(field, "not-negative");
        } else if (!fits(count)) {
            broken(field, "digits", WHOLE_DIGITS, FRACTION_DIGITS);
        }
    }

    /** Numbers are only computed with when they are short: {@code 1e999999} is one too. */
    private static boolean fits(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= FRACTION_DIGITS && (long) stripped.precision() - stripped.scale() <= WHOLE_DIGITS;
    }

    private void measured(WhatIfRequest asked, Predicate<String> teams, Predicate<String> employees) {
        if (!asked.narrowed()) {
            broken("counts", "counts-or-days");
            return;
        }
        violations.addAll(DateRange.violations(asked.from(), asked.to()));
        if (asked.team() != null && !teams.test(asked.team())) {
            broken("team", "unknown-team");
        }
        if (asked.employee() != null && !employees.test(asked.employee())) {
            broken("employee", "unknown-employee");
        }
    }

    private void changes(List<Change> changes) {
        int most = funnel.stages().size() - 1;
        if (changes == null) {
            broken("changes", "required");
        } else if (changes.isEmpty() || changes.size() > most) {
            broken("changes", "size", 1, most);
        } else {
            Set<String> seen = new HashSet<>();
            for (int index = 0; index < changes.size(); index++) {
                change("changes[" + index + "]", changes.get(index), seen);
            }
        }
    }

    private void change(String path, Change change, Set<String> seen) {
        if (change == null) {
            broken(path, "required");
            return;
        }
        stage(path + ".stage", change.stage(), seen);
        if ((change.conversion() == null) == (change.points() == null)) {
            broken(path, "conversion-or-points");
        } else if (change.conversion() == null) {
            digits(path + ".points", change.points());
        } else {
            digits(path + ".conversion", change.conversion());
        }
    }

    private void stage(String field, String stage, Set<String> seen) {
        if (stage == null) {
            broken(field, "required");
        } else if (funnel.stage(stage).isEmpty()) {
            broken(field, "unknown-stage");
        } else if (funnel.stages().get(0).code().equals(stage)) {
            broken(field, "no-conversion");
        } else if (!seen.add(stage)) {
            broken(field, "duplicate");
        }
    }

    private void digits(String field, BigDecimal number) {
        if (!fits(number)) {
            broken(field, "digits", WHOLE_DIGITS, FRACTION_DIGITS);
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
