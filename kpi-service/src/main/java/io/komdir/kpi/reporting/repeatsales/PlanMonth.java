package io.komdir.kpi.reporting.repeatsales;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One month of a plan. Money is rounded half up to hundredths, deals to 6 digits; sums are those of the rounded numbers. */
@Schema(name = "RepeatSalesMonth")
public record PlanMonth(
        @Schema(type = SchemaType.STRING, format = "year-month", examples = "2026-12")
        YearMonth month,

        @Schema(description = "By the organization's calendar")
        int workingDays,

        long contacts,

        @Schema(description = "What limits the contacts") ContactLimit contactsLimitedBy,

        @Schema(description = "Expected, so they may have a fraction; from the contacts of lagMonths before")
        BigDecimal deals,

        @Schema(description = "What limits the deals") DealLimit dealsLimitedBy,

        @Schema(description = "deals x averageCheck") BigDecimal revenue,
        @Schema(description = "revenue x margin") BigDecimal grossProfit,

        @Schema(description = "Pay, and in the start month the set-up cost")
        BigDecimal cost,

        @Schema(description = "grossProfit - cost") BigDecimal result,

        @Schema(description = "Sum of the results up to this month")
        BigDecimal cumulativeResult) {
    /** Digits of money after the point. */
    static final int MONEY_SCALE = 2;

    /** What limits a month's contacts. */
    public enum ContactLimit {
        /** The months before the first contact. */
        PREPARATION,
        /** Farmers x contacts a day x working days. */
        FARMERS,
        /** The customers who may be contacted again. */
        BASE
    }

    /** What limits a month's deals. */
    public enum DealLimit {
        /** The contacts and how they convert. */
        CONTACTS,
        /** The purchases of the returning customers. */
        DEMAND
    }
}
