package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Area;
import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The score of a completed audit.
 *
 * @param areas in the template's order
 */
record Score(Tally overall, List<OfArea> areas) {

    /** The verdicts of one area. */
    record OfArea(Area area, Tally tally) {}

    Score {
        areas = List.copyOf(areas);
    }

    /** @param verdicts by item; every item of the template has one */
    static Score of(TemplateVersion template, Map<String, Verdict> verdicts) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Item item : template.items()) {
            tallies.merge(item.area(), Tally.NOTHING.with(verdicts.get(item.code())), Tally::plus);
        }
        List<OfArea> areas = template.areas().stream()
                .map(area -> new OfArea(area, tallies.getOrDefault(area.code(), Tally.NOTHING)))
                .toList();
        return new Score(tallies.values().stream().reduce(Tally.NOTHING, Tally::plus), areas);
    }
}
