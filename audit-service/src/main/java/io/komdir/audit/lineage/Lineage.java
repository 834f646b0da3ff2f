package io.komdir.audit.lineage;

import io.komdir.audit.lineage.LineageStore.Link;
import io.komdir.audit.lineage.LineageStore.PlacedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chain of a thing: its causes and effects.
 *
 * @param entries oldest first, by their first events; of the same moment the cause first
 * @param truncated whether there may be more things or steps than these
 */
record Lineage(Node start, List<Entry> entries, boolean truncated) {

    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(Entry::since)
            .thenComparing(entry -> entry.node().type())
            .thenComparing(entry -> entry.node().id());

    /**
     * One thing of the chain.
     *
     * @param steps oldest first; at least one
     * @param omitted number of steps left out: they came after the first and before the others
     * @param statedBy type of the newest event that changed its state; null when none did
     */
    record Entry(Node node, List<Node> causes, List<LineageStep> steps, long omitted, String statedBy) {

        /** Such as {@code opened} or {@code closed}; an event that is merely noted changes no state. */
        String state() {
            if (EventReaders.JUDGED.equals(statedBy)) {
                return "ruled-out";
            }
            return EventName.verb(statedBy == null ? last().type() : statedBy);
        }

        LineageStep first() {
            return steps.get(0);
        }

        LineageStep last() {
            return steps.get(steps.size() - 1);
        }

        Instant since() {
            return first().at();
        }
    }

    static Lineage of(Node start, List<PlacedStep> placed, List<Link> links, boolean truncated) {
        Map<Node, List<PlacedStep>> byNode = new LinkedHashMap<>();
        placed.forEach(step -> byNode.computeIfAbsent(step.step().node(), node -> new ArrayList<>())
                .add(step));
        List<Entry> entries = new ArrayList<>();
        byNode.forEach((node, steps) -> entries.add(new Entry(
                node,
                causes(node, links),
                steps.stream().map(PlacedStep::step).toList(),
                steps.get(0).total() - steps.size(),
                steps.get(0).statedBy())));
        entries.sort(OLDEST_FIRST);
        boolean shortened = entries.stream().anyMatch(entry -> entry.omitted() > 0);
        return new Lineage(start, List.copyOf(entries), truncated || shortened);
    }

    private static List<Node> causes(Node node, List<Link> links) {
        return links.stream()
                .filter(link -> link.effect().equals(node) && !link.cause().equals(node))
                .map(Link::cause)
                .sorted(Comparator.comparing(Node::type).thenComparing(Node::id))
                .toList();
    }
}
