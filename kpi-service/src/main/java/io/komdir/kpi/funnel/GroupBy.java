package io.komdir.kpi.funnel;

import io.komdir.kpi.series.Grain;
import java.util.Optional;

/** What the groups of a conversion report stand for; each is named by its code or its period. */
public enum GroupBy {
    /** {@code ""} for facts without a channel. */
    CHANNEL("f.channel", null),
    /** The team on the day of the fact; a team counts its sub-teams too. {@code ""} for facts of people in no team. */
    TEAM("coalesce(m.team, '')", null),
    EMPLOYEE("f.employee", null),
    DAY("f.fact_date", Grain.DAY),
    /** ISO week. */
    WEEK("f.fact_date", Grain.WEEK),
    MONTH("f.fact_date", Grain.MONTH);

    private final String column;
    private final Grain grain;

    GroupBy(String column, Grain grain) {
        this.column = column;
        this.grain = grain;
    }

    /** What the database groups by; periods are made of days. */
    String column() {
        return column;
    }

    /** The length of its periods; empty when groups are no periods. */
    Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }
}
