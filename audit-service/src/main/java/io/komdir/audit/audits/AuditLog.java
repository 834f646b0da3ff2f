package io.komdir.audit.audits;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The history of an audit as far as it counts now: the newest entry of each action and item. Immutable.
 *
 * @param version number of entries so far
 * @param steps the entry of each action other than an answer
 * @param answers the newest answer to each item
 */
record AuditLog(int version, Map<AuditAction, AuditLogEntry> steps, Map<String, AuditLogEntry> answers) {
    static final AuditLog EMPTY = new AuditLog(0, Map.of(), Map.of());

    AuditLog {
        steps = Map.copyOf(steps);
        answers = Map.copyOf(answers);
    }

    /** @param current the newest entry of each action and item, in any order */
    static AuditLog of(List<AuditLogEntry> current) {
        Map<AuditAction, AuditLogEntry> steps = new EnumMap<>(AuditAction.class);
        Map<String, AuditLogEntry> answers = new HashMap<>();
        int version = 0;
        for (AuditLogEntry entry : current) {
            version = Math.max(version, entry.sequence());
            if (entry.action() == AuditAction.ANSWERED) {
                answers.put(entry.item(), entry);
            } else {
                steps.put(entry.action(), entry);
            }
        }
        return new AuditLog(version, steps, answers);
    }

    AuditLog with(AuditLogEntry entry) {
        if (entry.action() == AuditAction.ANSWERED) {
            return new AuditLog(entry.sequence(), steps, put(answers, entry.item(), entry));
        }
        return new AuditLog(entry.sequence(), put(steps, entry.action(), entry), answers);
    }

    /** The entry that was added last, null when there is none. */
    AuditLogEntry newest() {
        return Stream.concat(steps.values().stream(), answers.values().stream())
                .filter(entry -> entry.sequence() == version)
                .findFirst()
                .orElse(null);
    }

    /** By item, of the items that have an answer. */
    Map<String, Verdict> verdicts() {
        return answers.values().stream().collect(Collectors.toMap(AuditLogEntry::item, AuditLogEntry::verdict));
    }

    private static <K> Map<K, AuditLogEntry> put(Map<K, AuditLogEntry> entries, K key, AuditLogEntry entry) {
        Map<K, AuditLogEntry> more = new HashMap<>(entries);
        more.put(key, entry);
        return more;
    }
}
