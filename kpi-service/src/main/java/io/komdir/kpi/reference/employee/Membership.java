package io.komdir.kpi.reference.employee;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period in one team.
 *
 * @param from first day
 * @param to last day, null while it lasts
 */
public record Membership(
        String team,
        LocalDate from,
        @Schema(nullable = true) LocalDate to) {

    public Membership {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("membership ends before it starts");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean open() {
        return to == null;
    }
}
