package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.api.ServiceApi;
import io.komdir.local.demo.Company.Employee;
import io.komdir.local.demo.Company.Habit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Registers the demo's teams, people, absences, targets and funnels where they are not there yet. */
final class CompanyFilling {
    /** Targets hold from the first day that a fact may have. */
    private static final String ALWAYS = "2000-01-01";

    private final ServiceApi kpi;
    private final Company company;
    private final Consumer<String> progress;

    CompanyFilling(ServiceApi kpi, Company company, Consumer<String> progress) {
        this.kpi = kpi;
        this.company = company;
        this.progress = progress;
    }

    /**
     * Registers what is missing.
     *
     * @param firstDay first day of the demo's year if it is filled for the first time
     * @return the first day of the year as it was filled for the first time
     */
    LocalDate fill(LocalDate firstDay) {
        progress.accept("teams: " + company.teams().size());
        company.teams().forEach(team -> putMissing("teams/", team));
        progress.accept("employees: " + company.employees().size());
        LocalDate start = alreadyFilledFrom().orElse(firstDay);
        company.employees().forEach(employee -> register(employee, new Calendar(start)));
        List<Map<String, Object>> targets = targets();
        progress.accept("targets: " + targets.size());
        kpi.put("targets", targets);
        progress.accept("funnels: " + company.funnels().size());
        company.funnels().forEach(funnel -> putMissing("funnels/", funnel));
        return start;
    }

    private void putMissing(String collection, ObjectNode described) {
        String path = collection + described.get("code").asText();
        if (kpi.find(path).isEmpty()) {
            kpi.put(path, described.deepCopy().without("code"));
        }
    }

    /** Read back from somebody who was hired a known number of days after the first day. */
    private Optional<LocalDate> alreadyFilledFrom() {
        Employee newcomer = company.employees().stream()
                .filter(employee -> employee.hiredAfterDays() != null)
                .findFirst()
                .orElseThrow();
        return kpi.find("employees/" + newcomer.code())
                .map(found -> found.get("hiredOn").asText())
                .map(hired -> LocalDate.parse(hired).minusDays(newcomer.hiredAfterDays()));
    }

    private void register(Employee employee, Calendar calendar) {
        String path = "employees/" + employee.code();
        Optional<JsonNode> found = kpi.find(path);
        if (found.isPresent()) {
            return;
        }
        Map<String, Object> body = new HashMap<>();
        body.put("fullName", employee.fullName());
        body.put("team", employee.team());
        body.put("position", employee.position());
        body.put("role", employee.role());
        body.put("hiredOn", text(calendar.hiredOn(employee)));
        body.put("leftOn", text(calendar.leftOn(employee)));
        kpi.put(path, body);
        kpi.put(
                path + "/absences",
                calendar.vacations(employee).stream()
                        .map(Calendar.Vacation::toRequest)
                        .toList());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private List<Map<String, Object>> targets() {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Employee employee : company.employees()) {
            company.habits(employee).stream()
                    .filter(Habit::hasTarget)
                    .forEach(habit -> targets.add(Map.of(
                            "metric", habit.metric(),
                            "scope", "employee:" + employee.code(),
                            "period", habit.period(),
                            "value", BigDecimal.valueOf(habit.target()),
                            "from", ALWAYS)));
        }
        return targets;
    }
}
