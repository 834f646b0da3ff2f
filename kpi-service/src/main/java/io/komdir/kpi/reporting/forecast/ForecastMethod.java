package io.komdir.kpi.reporting.forecast;

/** The method of a forecast. */
public enum ForecastMethod {
    /** No more is expected: the month is over, or no member of the scope works on its remaining days. */
    COMPLETE,
    /** The remaining days are drawn from the recent days of the same weekday. */
    RESAMPLED_WEEKDAYS,
    /** The remaining days are drawn from all recent working days alike. */
    RESAMPLED_DAYS,
    /** Too few recent days to draw from: their mean, with a range for their small number. */
    FEW_DAYS,
    /** No recent working day, or fewer than ten and all of them without facts. */
    NO_HISTORY
}
