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
 * An audit beside the previous one.
 *
 * @param previous null when there is none; then nothing is compared
 * @param changes in the template's order, then the items that are not asked any more in their former order
 */
record Comparison(PreviousAudit previous, List<ItemChange> changes) {
    Comparison {
        changes = List.copyOf(changes);
    }

    /** @param previous null for the first audit of its template and scope */
    static Comparison of(PreviousAudit previous, TemplateVersion template, Map<String, Verdict> verdicts) {
        if (previous == null) {
            return new Comparison(null, List.of());
        }
        List<ItemChange> changes = new ArrayList<>();
        for (Item item : template.items()) {
            changes.add(ItemChange.of(
                    item.code(), item.area(), previous.verdicts().get(item.code()), verdicts.get(item.code())));
        }
        Set<String> asked = template.items().stream().map(Item::code).collect(Collectors.toSet());
        previous.template().items().stream()
                .filter(item -> !asked.contains(item.code()))
                .map(item -> ItemChange.of(
                        item.code(), item.area(), previous.verdicts().get(item.code()), null))
                .forEach(changes::add);
        return new Comparison(previous, changes);
    }

    /** How many changes of each kind; every kind is present. */
    Map<ItemChange.Kind, Integer> counts() {
        Map<ItemChange.Kind, Integer> counts = new EnumMap<>(ItemChange.Kind.class);
        for (ItemChange.Kind kind : ItemChange.Kind.values()) {
            counts.put(kind, 0);
        }
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }
}
