package io.komdir.kpi.reporting.conversion;

import io.komdir.kpi.reporting.series.Grain;
import java.util.Optional;

/** The kind of groups of a conversion report; each group is named by its code or its period. */
public enum GroupBy {
    /** {@code ""} for facts without a channel. */
    CHANNEL(null),
    /** The team on the day of the fact; a team counts its sub-teams too. {@code ""} for facts of people in no team. */
    TEAM(null),
    EMPLOYEE(null),
    DAY(Grain.DAY),
    /** ISO week. */
    WEEK(Grain.WEEK),
    MONTH(Grain.MONTH);

    private final Grain grain;

    GroupBy(Grain grain) {
        this.grain = grain;
    }

    /** The length of its periods; empty when groups are no periods. */
    Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }
}
