package io.komdir.hiring.position;

import java.util.Map;
import java.util.Optional;

/** What an employee does in the commercial block, by the words of kpi-service. */
public enum EmployeeRole {
    HUNTER,
    FARMER,
    FIRST_LINE,
    MARKETER,
    HEAD;

    private static final Map<String, EmployeeRole> OF_POSITIONS = Map.of(
            "sales-manager", HUNTER,
            "first-line-operator", FIRST_LINE,
            "farmer", FARMER,
            "internet-marketer", MARKETER,
            "head-of-sales", HEAD,
            "sales-director", HEAD,
            "commercial-director", HEAD,
            "head-of-marketing", HEAD,
            "marketing-director", HEAD);

    /** The role of a built-in position; empty for a position of the organization's own. */
    public static Optional<EmployeeRole> of(String position) {
        return Optional.ofNullable(position).map(OF_POSITIONS::get);
    }
}
