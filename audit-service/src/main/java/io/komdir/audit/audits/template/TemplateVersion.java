package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a template. It never changes: an audit that has begun with it keeps it by code and version.
 *
 * @param version from 1; a change makes the next one
 * @param builtIn the content is the one that the product ships
 * @param changedAt when the organization put it; null for a version of the product
 * @param changedBy who put it; null for a version of the product
 * @param areas in the order of reports; every item's area is among them
 * @param items by position, at least one
 */
public record TemplateVersion(
        String code,
        int version,
        boolean builtIn,
        Instant changedAt,
        String changedBy,
        BilingualText title,
        List<Area> areas,
        List<Item> items) {

    public TemplateVersion {
        areas = List.copyOf(areas);
        items = List.copyOf(items);
    }

    static TemplateVersion of(
            String code, int version, boolean builtIn, Instant changedAt, String changedBy, TemplateContent content) {
        return new TemplateVersion(
                code, version, builtIn, changedAt, changedBy, content.title(), content.areas(), content.items());
    }

    /** The item of this code, or empty when the version has none. */
    public Optional<Item> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    TemplateContent content() {
        return new TemplateContent(title, areas, items);
    }
}
