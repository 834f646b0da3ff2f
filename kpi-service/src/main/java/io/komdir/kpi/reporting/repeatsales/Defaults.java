package io.komdir.kpi.reporting.repeatsales;

import io.komdir.kpi.shared.scope.Scope;
import java.math.BigDecimal;
import java.util.List;

/**
 * The values of fields that the caller leaves out. The share is the domain's figure; the others are careful assumptions of our
 * own. Every answer has the values that were used.
 */
final class Defaults {
    /** Share of all customers ever that would return. */
    static final BigDecimal RETURNING_SHARE = new BigDecimal("0.2");

    static final BigDecimal PURCHASES_PER_YEAR = BigDecimal.ONE;
    static final int HORIZON_MONTHS = 24;
    /** For hiring, customer interviews and scripts: paid, without contacts. */
    static final int PREPARATION_MONTHS = 1;
    /** A customer is contacted once in a quarter at most. */
    static final int RECONTACT_MONTHS = 3;
    /** From a contact to its deal. */
    static final int LAG_MONTHS = 2;
    /** Until contacts convert in full. */
    static final int RAMP_MONTHS = 3;

    static final List<String> TARGET_SCOPES = List.of(Scope.ORGANIZATION.toString());

    private Defaults() {}

    static <T> T or(T given, T defaultValue) {
        return given == null ? defaultValue : given;
    }
}
