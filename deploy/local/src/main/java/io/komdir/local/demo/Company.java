package io.komdir.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The company of the demo as data: {@code company.json}.
 *
 * @param organization settings as the API takes them
 * @param funnels as the API takes them, each with its code
 * @param profiles what people of a kind do in a day, by name
 */
record Company(
        ObjectNode organization,
        List<ObjectNode> teams,
        List<Employee> employees,
        List<ObjectNode> funnels,
        Map<String, List<Habit>> profiles) {
    /** Code of the organization. */
    static final String CODE = "demo";

    static Company load() throws IOException {
        try (InputStream in = Company.class.getResourceAsStream("company.json")) {
            return new ObjectMapper().readValue(in, Company.class);
        }
    }

    /** What a PUT takes of what a GET of the organization gave. */
    static ObjectNode settingsOf(JsonNode organization) {
        return ((ObjectNode) organization)
                .deepCopy()
                .retain(
                        "name",
                        "timeZone",
                        "currency",
                        "country",
                        "stage",
                        "dayClosesAt",
                        "workingWeek",
                        "startsOn",
                        "deviations");
    }

    List<Habit> habits(Employee employee) {
        return profiles.get(employee.profile());
    }

    /**
     * One of the company's people.
     *
     * @param hiredAfterDays days from the demo's first day to the first day at work; null: was there before
     * @param leftAfterDays days from the demo's first day to the last day at work; null: is still there
     */
    record Employee(
            String code,
            String fullName,
            String team,
            String role,
            String position,
            String profile,
            Integer hiredAfterDays,
            Integer leftAfterDays) {}

    /**
     * What somebody does of one metric on a working day.
     *
     * @param mean of a day and channel, in the metric's unit; with {@code perUnitOf} of one such unit
     * @param spread standard deviation
     * @param perUnitOf the metric whose count of the day multiplies the value, such as deals for their revenue
     * @param weightOf the metric whose count of the day weighs the value, for averages
     * @param channels null: one value without a channel
     * @param period of the target; null: no target
     */
    record Habit(
            String metric,
            double mean,
            double spread,
            String perUnitOf,
            String weightOf,
            List<String> channels,
            String period,
            Double target) {

        boolean hasTarget() {
            return period != null;
        }
    }
}
