package io.komdir.audit.lineage;

/** Where this service shows a thing. */
final class ResourceLink {
    private static final String ROOT = "/api/v1";

    private ResourceLink() {}

    /** A path on this service; null for what other services have. */
    static String of(Node node) {
        return switch (node.type()) {
            case AUDIT -> ROOT + "/audits/" + node.id();
            case DIAGNOSIS -> ROOT + "/diagnoses/" + node.id();
            case CAUSE ->
                ROOT + "/diagnoses/" + node.id().substring(0, node.id().indexOf(':'));
            case TASK -> ROOT + "/tasks/" + node.id();
            case EFFECT -> ROOT + "/tasks/" + node.id() + "/effect";
            case STAFFING_GAP -> ROOT + "/staffing-gaps/" + node.id();
            case DEVIATION, VACANCY, HIRE -> null;
        };
    }
}
