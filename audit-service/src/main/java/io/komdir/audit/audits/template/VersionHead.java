package io.komdir.audit.audits.template;

import io.komdir.audit.shared.BilingualText;
import java.time.Instant;

/**
 * A version without its content.
 *
 * @param changedAt null for a version of the product
 * @param changedBy null for a version of the product
 * @param items how many there are
 */
record VersionHead(
        String code,
        int version,
        boolean builtIn,
        Instant changedAt,
        String changedBy,
        String titleRu,
        String titleEn,
        Integer items) {

    static VersionHead of(TemplateVersion version) {
        return new VersionHead(
                version.code(),
                version.version(),
                version.builtIn(),
                version.changedAt(),
                version.changedBy(),
                version.title().ru(),
                version.title().en(),
                version.items().size());
    }

    BilingualText title() {
        return new BilingualText(titleRu, titleEn);
    }
}
