package io.komdir.audit.lineage;

/** The short names of types of event. */
final class EventName {
    private static final String PREFIX = "io.komdir.";

    private EventName() {}

    /** {@code audit.task.started} of {@code io.komdir.audit.task.started.v1}. */
    static String of(String type) {
        return type.substring(PREFIX.length(), type.lastIndexOf(".v"));
    }

    /** {@code started} of {@code io.komdir.audit.task.started.v1}. */
    static String verb(String type) {
        String name = of(type);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
