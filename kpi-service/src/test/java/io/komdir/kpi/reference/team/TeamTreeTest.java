package io.komdir.kpi.reference.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TeamTreeTest {
    private final TeamTree tree = TeamTree.of(
            List.of(team("north-2", "north"), team("sales", null), team("north", "sales"), team("marketing", null)));

    @Test
    void shouldListTeamsByCodeWhenAskedForAll() {
        // When
        List<TeamRow> all = tree.all();

        // Then
        assertThat(all).extracting(TeamRow::code).containsExactly("marketing", "north", "north-2", "sales");
    }

    @Test
    void shouldGiveTheWayUpWhenAskedForAncestors() {
        // When
        List<String> path = tree.withAncestors("north-2");

        // Then
        assertThat(path).containsExactly("north-2", "north", "sales");
    }

    @Test
    void shouldGiveTheWholeBranchWhenAskedForDescendants() {
        // When
        List<String> branch = tree.withDescendants("sales");

        // Then
        assertThat(branch).containsExactly("sales", "north", "north-2");
    }

    @Test
    void shouldKnowRootsAndChildrenWhenTeamsAreNested() {
        // When
        List<String> roots = tree.roots();

        // Then
        assertThat(roots).containsExactly("marketing", "sales");
        assertThat(tree.children("sales")).containsExactly("north");
        assertThat(tree.parent("north")).contains("sales");
        assertThat(tree.parent("sales")).isEmpty();
    }

    @Test
    void shouldAnswerEmptyWhenTheCodeIsNoTeam() {
        // When
        List<String> path = tree.withAncestors("south");

        // Then
        assertThat(path).isEmpty();
        assertThat(tree.withDescendants("south")).isEmpty();
        assertThat(tree.children("south")).isEmpty();
        assertThat(tree.find("south")).isEmpty();
    }

    private static TeamRow team(String code, String parent) {
        return new TeamRow(code, "Team " + code, null, parent);
    }
}
