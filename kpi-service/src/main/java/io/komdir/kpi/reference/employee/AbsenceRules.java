package io.komdir.kpi.reference.employee;

import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.TooLargeException;
import io.komdir.platform.problem.Violations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of a list of absences. */
final class AbsenceRules {
    /** Most absences of one employee. */
    static final int MAX_ABSENCES = 1_000;

    private AbsenceRules() {}

    /**
     * The absences by day.
     *
     * @throws TooLargeException when there are too many
     * @throws RuleViolationException naming each item that violates a rule
     */
    static List<Absence> absences(List<AbsenceRequest> request, RequestConstraints constraints) {
        if (request.size() > MAX_ABSENCES) {
            throw TooLargeException.rows(MAX_ABSENCES);
        }
        Violations violations = new Violations().each("", request, (item, absence) -> {
            constraints.check(item, absence);
            if (absence != null) {
                boolean reversed = EmployeeRules.isBefore(absence.to(), absence.from());
                item.when(reversed, "to", "not-before", absence.from());
            }
        });
        if (violations.isEmpty()) {
            overlaps(violations, request);
        }
        violations.throwIfAny();
        return request.stream()
                .map(AbsenceRequest::absence)
                .sorted(Comparator.comparing(Absence::from))
                .toList();
    }

    /** Names the later item of each pair, as they stand in the list. */
    private static void overlaps(Violations violations, List<AbsenceRequest> request) {
        List<Integer> byDay = IntStream.range(0, request.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> request.get(i).from()))
                .toList();
        for (int i = 1, longest = byDay.isEmpty() ? 0 : byDay.get(0); i < byDay.size(); i++) {
            int next = byDay.get(i);
            boolean overlap =
                    !request.get(next).from().isAfter(request.get(longest).to());
            violations.when(overlap, "[" + Math.max(next, longest) + "].from", "overlap", Math.min(next, longest));
            longest = request.get(next).to().isAfter(request.get(longest).to()) ? next : longest;
        }
    }
}
