package io.komdir.audit.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can stand in a chain of causes and effects, in the order in which one leads to the next. */
enum NodeType {
    AUDIT,
    DEVIATION,
    DIAGNOSIS,
    CAUSE,
    TASK,
    STAFFING_GAP,
    VACANCY,
    EFFECT,
    HIRE;

    /** As it stands in paths and answers, for example {@code staffing-gap}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<NodeType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(NodeType::code).sorted().toList();
    }
}
