package io.komdir.hiring.testing;

/** Types of the events that this service takes in. */
public final class IncomingTypes {
    public static final String ORGANIZATION = "io.komdir.kpi.organization.changed.v1";
    public static final String EMPLOYEE = "io.komdir.kpi.employee.changed.v1";
    public static final String TEAM = "io.komdir.kpi.team.changed.v1";
    public static final String MONTH_CLOSED = "io.komdir.kpi.month.closed.v1";
    public static final String DAY_CLOSED = "io.komdir.kpi.day.closed.v1";
    public static final String GAP_IDENTIFIED = "io.komdir.audit.staffing-gap.identified.v1";
    public static final String GAP_WITHDRAWN = "io.komdir.audit.staffing-gap.withdrawn.v1";

    private IncomingTypes() {}
}
