package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.komdir.local.api.ServiceApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Pushes the ways of some hundred customers through channels and pages up to the application, the same ones each time. */
final class TouchpointFilling {
    private static final String SOURCE = "demo-site";
    private static final int CUSTOMERS = 600;
    private static final int DAYS = 360;
    private static final int MOST_TOUCHES = 5;
    private static final int MOST_HOURS_BETWEEN = 96;
    private static final double APPLIES = 0.35;
    private static final List<String> CHANNELS = List.of("yandex-direct", "vk", "seo", "email");
    private static final List<String> PAGES = List.of("landing", "catalog", "calculator", "prices");
    private static final String GOAL = "application";

    private final ServiceApi kpi;
    private final ZoneId zone;
    private final Consumer<String> progress;

    TouchpointFilling(ServiceApi kpi, Company company, Consumer<String> progress) {
        this.kpi = kpi;
        this.zone = ZoneId.of(company.organization().get("timeZone").asText());
        this.progress = progress;
    }

    /** @param firstDay the first day of the demo's year */
    void fill(LocalDate firstDay) {
        List<Map<String, String>> events = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            addWay(events, customer, firstDay);
        }
        JsonNode receipt = kpi.post("touchpoints?mode=atomic", Map.of("source", SOURCE, "events", events));
        progress.accept("touchpoints: " + receipt.get("received").asInt());
    }

    private void addWay(List<Map<String, String>> events, int customer, LocalDate firstDay) {
        SplittableRandom random = new SplittableRandom(customer);
        Instant moment = firstDay.plusDays(random.nextInt(DAYS - MOST_TOUCHES * MOST_HOURS_BETWEEN / 24))
                .atTime(8, 0)
                .atZone(zone)
                .toInstant();
        int touches = 1 + random.nextInt(MOST_TOUCHES);
        boolean applies = random.nextDouble() < APPLIES;
        for (int touch = 1; touch <= touches; touch++) {
            moment = moment.plus(Duration.ofMinutes(random.nextInt(MOST_HOURS_BETWEEN * 60)));
            boolean last = touch == touches;
            events.add(Map.of(
                    "id",
                    "demo-" + customer + "-" + touch,
                    "customer",
                    "customer-" + customer,
                    "channel",
                    CHANNELS.get(random.nextInt(CHANNELS.size())),
                    "touchpoint",
                    last && applies ? GOAL : PAGES.get(random.nextInt(PAGES.size())),
                    "occurredAt",
                    moment.toString()));
        }
    }
}
