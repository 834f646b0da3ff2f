package io.komdir.audit.measurement;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.text.Codes;
import java.time.LocalDate;

/**
 * The facts that a caller requests.
 *
 * @param metric null for a stage
 * @param stage null for a metric
 * @param funnel null for a metric, and for every funnel that has the stage
 */
record MeasurementQuery(String metric, String stage, String funnel, String scope, LocalDate through, int workingDays) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** @throws BadRequestException naming the parameter that cannot be answered */
    MeasurementQuery {
        if ((metric == null) == (stage == null)) {
            throw BadRequestException.parameter("metric", "metric-or-stage-needed");
        }
        if (metric != null && funnel != null) {
            throw BadRequestException.parameter("funnel", "metric-or-stage-needed");
        }
        code("metric", metric);
        code("stage", stage);
        code("funnel", funnel);
        if (!Codes.isScope(scope)) {
            throw BadRequestException.parameter("scope", "pattern", Codes.SCOPE_PATTERN);
        }
        if (workingDays < 1 || workingDays > Measurements.MAX_WORKING_DAYS) {
            throw BadRequestException.parameter("workingDays", "range", 1, Measurements.MAX_WORKING_DAYS);
        }
        if (through == null) {
            through = LocalDate.of(LAST_YEAR, 12, 31);
        } else if (through.getYear() < FIRST_YEAR || through.getYear() > LAST_YEAR) {
            throw BadRequestException.parameter("through", "date");
        }
    }

    private static void code(String name, String value) {
        if (value != null && !Codes.isCode(value)) {
            throw BadRequestException.parameter(name, "code");
        }
    }
}
