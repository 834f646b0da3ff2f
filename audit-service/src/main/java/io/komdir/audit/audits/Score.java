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
record Score(VerdictCounts overall, List<OfArea> areas) {

    /** The verdicts of one area. */
    record OfArea(Area area, VerdictCounts counts) {}

    Score {
        areas = List.copyOf(areas);
    }

    /** @param verdicts by item; every item of the template has one */
    static Score of(TemplateVersion template, Map<String, Verdict> verdicts) {
        Map<String, VerdictCounts> counts = new HashMap<>();
        for (Item item : template.items()) {
            counts.merge(item.area(), VerdictCounts.NONE.with(verdicts.get(item.code())), VerdictCounts::plus);
        }
        List<OfArea> areas = template.areas().stream()
                .map(area -> new OfArea(area, counts.getOrDefault(area.code(), VerdictCounts.NONE)))
                .toList();
        return new Score(counts.values().stream().reduce(VerdictCounts.NONE, VerdictCounts::plus), areas);
    }
}
