package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.util.Comparator;
import java.util.List;

/**
 * What a template says, without whose it is and when it came. Two contents are equal when they say the same.
 *
 * @param areas in the order of reports; every item's area is among them
 * @param items by position
 */
record TemplateContent(BilingualText title, List<Area> areas, List<Item> items) {

    TemplateContent {
        areas = List.copyOf(areas);
        items = items.stream().sorted(Comparator.comparingInt(Item::position)).toList();
    }
}
