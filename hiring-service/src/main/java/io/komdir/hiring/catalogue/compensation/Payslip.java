package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organization;
import io.komdir.hiring.catalogue.compensation.PayLine.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A month's pay line by line; each line is rounded, and the total is their sum. */
record Payslip(List<PayLine> lines, BigDecimal total) {
    private static final int PERCENT_DIGITS = 4;

    static Payslip of(Scheme scheme, MonthFigures month, Organization organization) {
        List<PayLine> lines = new ArrayList<>();
        lines.add(fixed(scheme, month, organization));
        if (scheme.kpi() != null) {
            lines.add(kpi(scheme.kpi(), month, organization));
        }
        if (scheme.flex() != null) {
            lines.add(flex(scheme.flex(), month, organization));
        }
        return new Payslip(
                List.copyOf(lines), lines.stream().map(PayLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static PayLine fixed(Scheme scheme, MonthFigures month, Organization organization) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("fixed", scheme.fixed());
        inputs.put("workingDays", month.worked());
        inputs.put("workingDaysOfCalendar", month.calendar());
        boolean whole = month.calendar() == 0 || month.worked() >= month.calendar();
        String formula = whole
                ? plain(scheme.fixed())
                : plain(scheme.fixed()) + " × " + month.worked() + " / " + month.calendar();
        BigDecimal amount = organization.round(scheme.fixed(month.worked(), month.calendar()));
        return new PayLine(Part.FIXED, formula, inputs, amount, null);
    }

    private static PayLine kpi(KpiPart part, MonthFigures month, Organization organization) {
        KpiPart.Pay pay = part.pay(month.goal(), month.fact(), month.target());
        BigDecimal percent =
                pay.percent() == null ? null : pay.percent().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("metric", part.metric());
        inputs.put("rate", part.rate());
        inputs.put("basis", part.basis());
        inputs.put("goal", month.goal());
        inputs.put("fact", month.fact());
        inputs.put("target", month.target());
        inputs.put("percent", percent);
        inputs.put("threshold", part.threshold());
        inputs.put("cap", part.cap());
        return new PayLine(Part.KPI, formula(part, pay), inputs, organization.round(pay.amount()), pay.reason());
    }

    private static String formula(KpiPart part, KpiPart.Pay pay) {
        String counted = plain(pay.counted().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP));
        return part.basis() == KpiPart.Basis.FACT
                ? plain(part.rate()) + " × " + counted
                : plain(part.rate()) + " × " + counted + " / 100";
    }

    private static PayLine flex(FlexPart part, MonthFigures month, Organization organization) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("perTask", part.perTask());
        inputs.put("pool", part.pool());
        inputs.put("tasks", month.tasks());
        inputs.put("agreedTasks", month.agreed());
        String formula = part.perTask() != null
                ? plain(part.perTask()) + " × " + month.tasks()
                : plain(part.pool()) + " × " + Math.min(month.tasks(), month.agreed()) + " / " + month.agreed();
        BigDecimal amount = organization.round(part.amount(month.tasks(), month.agreed()));
        return new PayLine(Part.FLEX, formula, inputs, amount, null);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
