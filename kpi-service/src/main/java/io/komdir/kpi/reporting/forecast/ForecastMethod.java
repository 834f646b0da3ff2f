package io.komdir.kpi.reporting.forecast;

/** How a forecast was made. */
public enum ForecastMethod {
    /** Nothing is to come: the month is over, or nobody of the scope works on its remaining days. */
    COMPLETE,
    /** The remaining days are drawn from the recent days of the same weekday. */
    RESAMPLED_WEEKDAYS,
    /** The remaining days are drawn from all recent working days alike. */
    RESAMPLED_DAYS,
    /** Too few recent days to draw from: their mean, with a range as wide as their small number asks for. */
    FEW_DAYS,
    /** No recent working day to judge by, or fewer than ten on which nothing was done. */
    NO_HISTORY
}
