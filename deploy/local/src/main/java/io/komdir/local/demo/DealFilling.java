package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.local.api.ServiceApi;
import io.komdir.local.demo.Company.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Sets the open deals of everybody who sells as they stand today: some well led, some without a next step, some stuck. */
final class DealFilling {
    private static final String SOURCE = "demo-crm";
    private static final String FUNNEL = "sales";
    private static final Set<String> SELLERS = Set.of("HUNTER", "FARMER");
    private static final List<String> STAGES = List.of("conversations", "key-meeting", "proposal", "invoice");
    private static final int DEALS_EACH = 6;
    private static final int MOST_DAYS_IN_STAGE = 12;
    private static final int AMOUNT_STEP = 1000;

    private final ServiceApi kpi;
    private final Company company;
    private final ZoneId zone;
    private final Consumer<String> progress;

    DealFilling(ServiceApi kpi, Company company, Consumer<String> progress) {
        this.kpi = kpi;
        this.company = company;
        this.zone = ZoneId.of(company.organization().get("timeZone").asText());
        this.progress = progress;
    }

    /** @param firstDay the first day of the demo's year */
    void fill(LocalDate firstDay, LocalDate today) {
        Calendar calendar = new Calendar(firstDay);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Employee employee : company.employees()) {
            LocalDate left = calendar.leftOn(employee);
            if (SELLERS.contains(employee.role()) && (left == null || !left.isBefore(today))) {
                addDeals(rows, employee, today);
            }
        }
        JsonNode receipt = kpi.post("deals?mode=atomic", Map.of("source", SOURCE, "rows", rows));
        progress.accept("deals: " + receipt.get("received").asInt());
    }

    private void addDeals(List<Map<String, Object>> rows, Employee employee, LocalDate today) {
        SplittableRandom random = new SplittableRandom(employee.code().hashCode());
        for (int deal = 1; deal <= DEALS_EACH; deal++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", "demo-" + employee.code() + "-" + deal);
            row.put("customer", "customer-" + random.nextInt(1000));
            row.put("employee", employee.code());
            row.put("funnel", FUNNEL);
            row.put("stage", STAGES.get(random.nextInt(STAGES.size())));
            row.put("stageEnteredAt", morning(today.minusDays(1 + random.nextInt(MOST_DAYS_IN_STAGE))));
            row.put("amount", AMOUNT_STEP * (40 + random.nextInt(200)));
            int nextStep = random.nextInt(-2, 6);
            if (nextStep < 4) {
                row.put("nextStepAt", morning(today.plusDays(nextStep)));
            }
            row.put("status", "OPEN");
            rows.add(row);
        }
    }

    private String morning(LocalDate day) {
        Instant moment = day.atTime(10, 0).atZone(zone).toInstant();
        return moment.toString();
    }
}
