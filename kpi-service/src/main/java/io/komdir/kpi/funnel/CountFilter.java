package io.komdir.kpi.funnel;

import io.komdir.kpi.team.TeamTree;
import java.util.List;

/**
 * Whose facts count; all that is given has to hold together.
 *
 * @param channel {@code ""} for facts without a channel, null for all
 * @param teams codes of a team and those below it, null for all; membership on the day of the fact decides
 * @param employee null for all
 */
record CountFilter(String channel, List<String> teams, String employee) {
    static final CountFilter NONE = new CountFilter(null, null, null);

    /**
     * Of codes as they are asked for.
     *
     * @param team null for all
     */
    static CountFilter of(String channel, String team, String employee, TeamTree tree) {
        return new CountFilter(channel, team == null ? null : tree.withDescendants(team), employee);
    }
}
