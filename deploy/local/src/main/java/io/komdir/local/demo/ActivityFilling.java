package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.local.api.ServiceApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Pushes the demo's activity day after day, whole days to a push, from where an earlier run stopped. */
final class ActivityFilling {
    private static final String SOURCE = "demo-crm";
    private static final int ROWS_OF_A_PUSH = 1000;

    private final ServiceApi kpi;
    private final Company company;
    private final Consumer<String> progress;

    ActivityFilling(ServiceApi kpi, Company company, Consumer<String> progress) {
        this.kpi = kpi;
        this.company = company;
        this.progress = progress;
    }

    void fill(LocalDate firstDay, LocalDate lastDay) {
        LocalDate from = nextDay(firstDay);
        if (from.isAfter(lastDay)) {
            progress.accept("activity: there up to " + lastDay);
            return;
        }
        Activity activity = new Activity(company);
        Calendar calendar = new Calendar(firstDay);
        List<Activity.Row> rows = new ArrayList<>();
        for (LocalDate day : workingDays(from, lastDay)) {
            List<Activity.Row> ofDay = company.employees().stream()
                    .filter(employee -> calendar.atWork(employee, day))
                    .flatMap(employee -> activity.of(employee, day).stream())
                    .toList();
            if (rows.size() + ofDay.size() > ROWS_OF_A_PUSH) {
                push(rows);
                rows.clear();
            }
            rows.addAll(ofDay);
        }
        push(rows);
    }

    private void push(List<Activity.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        JsonNode receipt = kpi.post("daily-activity?mode=atomic", Map.of("source", SOURCE, "rows", rows));
        progress.accept("activity up to " + rows.get(rows.size() - 1).date() + ": "
                + receipt.get("received").asInt() + " rows, revision "
                + receipt.get("revision").asLong());
    }

    /** The day after the last that the demo has pushed. */
    private LocalDate nextDay(LocalDate firstDay) {
        for (JsonNode source : kpi.get("freshness").get("items")) {
            if (source.get("source").asText().equals(SOURCE)
                    && source.get("kind").asText().equals("DAILY_ACTIVITY")
                    && !source.path("lastDay").isNull()) {
                return LocalDate.parse(source.get("lastDay").asText()).plusDays(1);
            }
        }
        return firstDay;
    }

    private List<LocalDate> workingDays(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (JsonNode day : kpi.get("calendar?from=" + from + "&to=" + to).get("items")) {
            if (day.get("working").asBoolean()) {
                days.add(LocalDate.parse(day.get("date").asText()));
            }
        }
        return days;
    }
}
