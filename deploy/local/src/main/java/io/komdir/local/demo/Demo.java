package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.api.ServiceApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Fills the organization {@code demo} through the public API: first the company, then a year of activity as history, then
 * the last days are closed, so that the weak team's deviations open diagnoses; and a sales manager is searched for.
 *
 * <p>Everything that is already there is left as it is, so a second run the same day changes nothing, a later one adds the
 * days since, and one that was interrupted goes on.
 */
public final class Demo {
    private static final int HISTORY_DAYS = 365;
    private static final int CLOSED_DAYS = 30;
    private static final int DAYS_OFF_AT_FIRST = 2;
    private static final Duration DIAGNOSES_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final ServiceApi kpi;
    private final ServiceApi audit;
    private final ServiceApi hiring;
    private final Consumer<String> progress;

    /**
     * @param kpi kpi-service as a director of the organization {@code demo}
     * @param audit audit-service as the same person
     * @param hiring hiring-service as the same person
     * @param progress is told each step as a line
     */
    public Demo(ServiceApi kpi, ServiceApi audit, ServiceApi hiring, Consumer<String> progress) {
        this.kpi = kpi;
        this.audit = audit;
        this.hiring = hiring;
        this.progress = progress;
    }

    /** The organization's code. */
    public static String organization() {
        return Company.CODE;
    }

    /**
     * Fills what is missing.
     *
     * @throws io.komdir.local.api.ApiFailure when a service does not answer or refuses
     */
    public void fill() throws IOException {
        Company company = Company.load();
        LocalDate today =
                LocalDate.now(ZoneId.of(company.organization().get("timeZone").asText()));
        JsonNode organization = organization(company, today);
        LocalDate firstDay = new CompanyFilling(kpi, company, progress).fill(today.minusDays(HISTORY_DAYS));
        new ActivityFilling(kpi, company, progress).fill(firstDay, today.minusDays(1));
        new TouchpointFilling(kpi, company, progress).fill(firstDay);
        new DealFilling(kpi, company, progress).fill(firstDay, today);
        closeLastDays(organization, today);
        new HiringFilling(hiring, Search.load(), progress).fill(today);
        showDiagnoses();
    }

    /** Starts later at first: all activity is history then, and no day closes while it comes in. */
    private JsonNode organization(Company company, LocalDate today) {
        return kpi.find("organization").orElseGet(() -> {
            progress.accept("organization " + Company.CODE);
            return kpi.put(
                    "organization",
                    company.organization()
                            .deepCopy()
                            .put("startsOn", today.plusDays(DAYS_OFF_AT_FIRST).toString()));
        });
    }

    private void closeLastDays(JsonNode organization, LocalDate today) {
        LocalDate startsOn = LocalDate.parse(organization.get("startsOn").asText());
        if (startsOn.isAfter(today)) {
            ObjectNode settings = Company.settingsOf(organization);
            kpi.put(
                    "organization",
                    settings.put("startsOn", today.minusDays(CLOSED_DAYS).toString()));
        }
        LocalDate yesterday = today.minusDays(1);
        progress.accept("closing the days up to " + yesterday);
        kpi.post("days/" + yesterday + "/close", null);
    }

    private void showDiagnoses() {
        Instant end = Instant.now().plus(DIAGNOSES_WITHIN);
        int open = 0;
        while (open == 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            open = audit.get("diagnoses?status=OPEN&limit=1000").get("items").size();
        }
        progress.accept(open + " diagnoses are open");
    }
}
