package io.komdir.hiring.catalogue.compensation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scheme would have paid. */
@Schema(name = "Simulation", description = "By the real results of closed months; flex by the tasks assumed")
record SimulationView(
        String scheme,

        @Schema(nullable = true, description = "null for a scheme that is not kept")
        Integer version,

        @Schema(description = "People with at least one month")
        int people,

        @Schema(nullable = true, description = "Of the people’s mean pay of a month; null without anybody")
        Quarters pay,

        List<Month> months,

        @Schema(description = "Months without a result of any requested employee")
        List<String> monthsWithoutData,

        @Schema(description = "By employee") List<Person> persons,
        @Schema(examples = "RUB") String currency) {

    /** What people earned: a quarter of them less than p25, half less than p50, three quarters less than p75. */
    @Schema(name = "PayQuarters", description = "Between two persons by linear interpolation (Hyndman and Fan 7)")
    record Quarters(BigDecimal p25, BigDecimal p50, BigDecimal p75) {}

    /** One month. */
    @Schema(name = "SimulatedMonth")
    record Month(String month, int people, Quarters pay) {
        static Month of(YearMonth month, int people, Quarters pay) {
            return new Month(month.toString(), people, pay);
        }
    }

    /** One employee. */
    @Schema(name = "SimulatedPerson")
    record Person(
            String employee,
            @Schema(description = "Months with a result") int months,
            @Schema(description = "Sum of these months") BigDecimal total,
            @Schema(description = "total / months") BigDecimal mean) {}
}
