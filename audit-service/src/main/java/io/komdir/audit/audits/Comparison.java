package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An audit beside the one before it.
 *
 * @param before null when there is none; then nothing is compared
 * @param changes in the template's order, then the items that are not asked any more in their former order
 */
record Comparison(Conducted before, List<Change> changes) {
    Comparison {
        changes = List.copyOf(changes);
    }

    /** @param before null for the first audit of its template and scope */
    static Comparison of(Conducted before, TemplateVersion template, Map<String, Verdict> verdicts) {
        if (before == null) {
            return new Comparison(null, List.of());
        }
        List<Change> changes = new ArrayList<>();
        for (Item item : template.items()) {
            changes.add(
                    Change.of(item.code(), item.area(), before.verdicts().get(item.code()), verdicts.get(item.code())));
        }
        Set<String> asked = template.items().stream().map(Item::code).collect(Collectors.toSet());
        before.template().items().stream()
                .filter(item -> !asked.contains(item.code()))
                .map(item ->
                        Change.of(item.code(), item.area(), before.verdicts().get(item.code()), null))
                .forEach(changes::add);
        return new Comparison(before, changes);
    }

    /** How many changes of each kind; every kind is there. */
    Map<Change.Kind, Integer> counts() {
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        for (Change.Kind kind : Change.Kind.values()) {
            counts.put(kind, 0);
        }
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }
}
