package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds a fact to every scope that it belongs to: the employee, the team of that day, the teams above it, the organization. */
public final class RollUp {
    private final TeamTree teams;
    private final Map<String, List<Scope>> above = new HashMap<>();

    public RollUp(TeamTree teams) {
        this.teams = teams;
    }

    /**
     * Adds the sum to the totals of each scope.
     *
     * @param team of the employee on the day of the fact; null for none: then only employee and organization get it
     */
    public void add(FactTotals totals, String employee, String team, String metric, WeightedSum sum) {
        totals.add(Scope.employee(employee), metric, sum);
        withAncestors(team).forEach(scope -> totals.add(scope, metric, sum));
        totals.add(Scope.ORGANIZATION, metric, sum);
    }

    /** The team and the teams above it; none for null. */
    public List<Scope> withAncestors(String team) {
        return team == null
                ? List.of()
                : above.computeIfAbsent(
                        team,
                        code -> teams.withAncestors(code).stream()
                                .map(Scope::team)
                                .toList());
    }
}
