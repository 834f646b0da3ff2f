package io.komdir.audit.audits.auditor;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which texts of people mean the same: those equal after white space at both ends and doubled inside is left out and
 * capitals are made small. Russian and English alike; done here because a database's idea of capitals depends on its locale.
 */
final class TextNormalizer {
    private TextNormalizer() {}

    /** What a text is compared by. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The keys in the order of the texts. */
    static List<String> keys(Collection<String> texts) {
        return texts.stream().map(TextNormalizer::key).toList();
    }

    /** Stripped, each meaning once, the first way of writing it. */
    static List<String> distinct(Collection<String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach(text -> found.putIfAbsent(key(text), text.strip()));
        return List.copyOf(found.values());
    }
}
