package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What is paid for a month's work.
 *
 * @param fixed money for a month worked in full
 * @param kpi null without
 * @param flex null without
 */
public record Scheme(BigDecimal fixed, KpiPart kpi, FlexPart flex) {

    /**
     * Fixed pay by the share of working days, before rounding.
     *
     * @param worked days on which the person was employed and not absent
     * @param calendar working days of the month; a month without any is paid in full
     */
    BigDecimal fixed(int worked, int calendar) {
        if (calendar == 0 || worked >= calendar) {
            return fixed;
        }
        return fixed.multiply(BigDecimal.valueOf(worked)).divide(BigDecimal.valueOf(calendar), MathContext.DECIMAL128);
    }
}
