package io.komdir.audit.improvement.task;

import io.komdir.audit.shared.Conditions;

/** Which tasks a list shows; null for any. */
record TaskFilter(
        Quadrant quadrant, TaskStatus status, String owner, String area, TaskOrigin.Type origin, String scope) {

    Conditions conditions() {
        return new Conditions()
                .and("quadrant = :quadrant", "quadrant", quadrant == null ? null : (short) quadrant.number())
                .and("status = :status", "status", status)
                .and("owner = :owner", "owner", owner)
                .and("area = :area", "area", area)
                .and("origin = :origin", "origin", origin)
                .and("effectScope = :scope", "scope", scope);
    }
}
