package io.komdir.kpi.reference.employee;

import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a list of absences has to keep to; finds all that is wrong, not the first. */
final class AbsenceRules {
    /** Most absences of one employee. */
    static final int LIMIT = 1_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    private static final int REASON_LENGTH = 200;

    private final List<Violation> violations = new ArrayList<>();

    private AbsenceRules() {}

    /**
     * The absences by day.
     *
     * @throws TooLargeException when there are too many
     * @throws RuleViolationException naming each item that breaks a rule
     */
    static List<Absence> check(List<AbsenceRequest> input) {
        if (input.size() > LIMIT) {
            throw TooLargeException.rows(LIMIT);
        }
        AbsenceRules rules = new AbsenceRules();
        for (int i = 0; i < input.size(); i++) {
            rules.item("[" + i + "]", input.get(i));
        }
        if (rules.violations.isEmpty()) {
            rules.overlaps(input);
        }
        if (!rules.violations.isEmpty()) {
            throw new RuleViolationException(rules.violations);
        }
        return input.stream()
                .map(AbsenceRequest::absence)
                .sorted(Comparator.comparing(Absence::from))
                .toList();
    }

    private void item(String path, AbsenceRequest absence) {
        if (absence == null) {
            broken(path, "required");
            return;
        }
        boolean fromKnown = day(path + ".from", absence.from());
        boolean toKnown = day(path + ".to", absence.to());
        if (fromKnown && toKnown && absence.to().isBefore(absence.from())) {
            broken(path + ".to", "not-before", absence.from());
        }
        if (absence.reason() != null && absence.reason().strip().length() > REASON_LENGTH) {
            broken(path + ".reason", "size", 0, REASON_LENGTH);
        }
    }

    private boolean day(String field, LocalDate day) {
        if (day == null) {
            broken(field, "required");
            return false;
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            broken(field, "range", FIRST_DAY, LAST_DAY);
            return false;
        }
        return true;
    }

    /** Names the later item of each pair, as they stand in the list. */
    private void overlaps(List<AbsenceRequest> input) {
        List<Integer> byDay = IntStream.range(0, input.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> input.get(i).from()))
                .toList();
        for (int i = 1, longest = byDay.isEmpty() ? 0 : byDay.get(0); i < byDay.size(); i++) {
            int next = byDay.get(i);
            if (!input.get(next).from().isAfter(input.get(longest).to())) {
                broken("[" + Math.max(next, longest) + "].from", "overlap", Math.min(next, longest));
            }
            longest = input.get(next).to().isAfter(input.get(longest).to()) ? next : longest;
        }
    }

    private void broken(String field, String code, Object... args) {
        violations.add(new Violation(field, code, args));
    }
}
