package io.komdir.kpi.evaluation;

import io.komdir.kpi.reference.team.TeamTree;
import io.komdir.kpi.shared.scope.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts a fact for everybody it belongs to: the employee, the team of that day, the teams above it, the organization. */
public final class RollUp {
    private final TeamTree teams;
    private final Map<String, List<Scope>> above = new HashMap<>();

    public RollUp(TeamTree teams) {
        this.teams = teams;
    }

    /**
     * Adds the parts to the tally under each scope.
     *
     * @param team of the employee on the day of the fact, null for none: then only the organization counts it
     */
    public void add(FactTotals tally, String employee, String team, String metric, WeightedSum parts) {
        tally.add(Scope.employee(employee), metric, parts);
        for (Scope scope : above(team)) {
            tally.add(scope, metric, parts);
        }
        tally.add(Scope.ORGANIZATION, metric, parts);
    }

    private List<Scope> above(String team) {
        if (team == null) {
            return List.of();
        }
        return above.computeIfAbsent(
                team,
                code -> teams.withAncestors(code).stream().map(Scope::team).toList());
    }
}
