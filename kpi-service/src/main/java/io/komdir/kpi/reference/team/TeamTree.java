package io.komdir.kpi.reference.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The teams of an organization and their hierarchy, as they are now. Immutable. A code that is no team gets empty
 * answers.
 *
 * <p>Free of cycles: {@link TeamService} refuses a parent that would make one.
 */
public final class TeamTree {
    private final Map<String, TeamRow> byCode = new TreeMap<>();
    private final Map<String, List<String>> children = new TreeMap<>();
    private final List<String> roots = new ArrayList<>();

    private TeamTree(Collection<TeamRow> rows) {
        rows.stream().sorted(Comparator.comparing(TeamRow::code)).forEach(this::add);
    }

    public static TeamTree of(Collection<TeamRow> rows) {
        return new TeamTree(rows);
    }

    private void add(TeamRow row) {
        byCode.put(row.code(), row);
        if (row.parent() == null) {
            roots.add(row.code());
        } else {
            children.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(row.code());
        }
    }

    /** All teams by code. */
    public List<TeamRow> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<TeamRow> find(String team) {
        return Optional.ofNullable(byCode.get(team));
    }

    public boolean contains(String team) {
        return byCode.containsKey(team);
    }

    /** Codes of the teams without parent. */
    public List<String> roots() {
        return List.copyOf(roots);
    }

    public Optional<String> parent(String team) {
        return find(team).map(TeamRow::parent);
    }

    /** Codes of the teams directly below. */
    public List<String> children(String team) {
        return List.copyOf(children.getOrDefault(team, List.of()));
    }

    /** The team itself, then its parent, up to the root: the teams that a member's fact counts for. */
    public List<String> withAncestors(String team) {
        Set<String> path = new LinkedHashSet<>();
        String next = contains(team) ? team : null;
        while (next != null && path.add(next)) {
            next = byCode.get(next).parent();
        }
        return List.copyOf(path);
    }

    /** The team itself and all teams below it, each before its own sub-teams. */
    public List<String> withDescendants(String team) {
        Set<String> found = new LinkedHashSet<>();
        if (contains(team)) {
            collect(team, found);
        }
        return List.copyOf(found);
    }

    private void collect(String team, Set<String> found) {
        if (found.add(team)) {
            children(team).forEach(child -> collect(child, found));
        }
    }
}
