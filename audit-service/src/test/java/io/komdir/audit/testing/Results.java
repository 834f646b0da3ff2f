package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.SampleEvents;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Tells results of closed days the way kpi-service's relay would. */
public final class Results implements AutoCloseable {
    public static final String DAY_CLOSED = "io.komdir.kpi.day.closed.v1";
    public static final String DAY_CORRECTED = "io.komdir.kpi.day.corrected.v1";
    public static final String CONVERSION_MEASURED = "io.komdir.kpi.conversion.measured.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SampleEvents events = new SampleEvents();
    private final String organization;

    public Results(String organization) {
        this.organization = organization;
    }

    /** A closed day without lines; Saturdays and Sundays are days off. */
    public ObjectNode closed(String scope, String team, LocalDate day, long revision) {
        ObjectNode event = event(DAY_CLOSED, scope);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("scope", scope)
                .put("team", team)
                .put("date", day.toString())
                .put("workingDay", day.getDayOfWeek().getValue() < 6)
                .put("revision", revision)
                .putArray("lines");
        return event;
    }

    /** Adds a count that is summed up. */
    public static ObjectNode sum(ObjectNode closed, String metric, Number fact, Number target) {
        ObjectNode line = line(closed, metric, "COUNT", "AT_LEAST", "SUM");
        line.set("fact", JSON.valueToTree(fact));
        line.set("target", JSON.valueToTree(target));
        return closed;
    }

    /** Adds an average of minutes, of which fewer are better. */
    public static ObjectNode average(ObjectNode closed, String metric, Number numerator, Number denominator) {
        ObjectNode line = line(closed, metric, "MINUTES", "AT_MOST", "AVERAGE");
        line.set(
                "fact",
                JSON.valueToTree(
                        denominator.intValue() == 0 ? null : numerator.doubleValue() / denominator.doubleValue()));
        line.set("numerator", JSON.valueToTree(numerator));
        line.set("denominator", JSON.valueToTree(denominator));
        line.put("target", 15);
        return closed;
    }

    /** Adds a ratio of money. */
    public static ObjectNode ratio(
            ObjectNode closed, String metric, String above, Number numerator, String below, Number denominator) {
        ObjectNode line = line(closed, metric, "MONEY", "AT_LEAST", "RATIO");
        line.put("numeratorMetric", above).put("denominatorMetric", below);
        line.set("numerator", JSON.valueToTree(numerator));
        line.set("denominator", JSON.valueToTree(denominator));
        line.set(
                "fact",
                JSON.valueToTree(
                        denominator.intValue() == 0 ? null : numerator.doubleValue() / denominator.doubleValue()));
        return closed;
    }

    /** A late fact of an employee that is summed up. */
    public ObjectNode corrected(
            String employee, String team, LocalDate day, String metric, Number before, Number after, long revision) {
        String scope = "employee:" + employee;
        ObjectNode event = event(DAY_CORRECTED, scope);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("scope", scope)
                .put("team", team)
                .put("date", day.toString())
                .put("metric", metric)
                .put("revision", revision);
        data.set("oldValue", JSON.valueToTree(before));
        data.set("newValue", JSON.valueToTree(after));
        return event;
    }

    /** Counts of funnel {@code new}: leads, meetings (metric key_meetings_held), deals (metric deals_won). */
    public ObjectNode measured(String scope, LocalDate day, long revision, int leads, int meetings, int deals) {
        ObjectNode event = event(CONVERSION_MEASURED, scope);
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("scope", scope).put("date", day.toString()).put("revision", revision);
        ArrayNode stages = (ArrayNode) data.get("stages");
        ((ObjectNode) stages.get(0)).put("count", leads);
        ((ObjectNode) stages.get(1)).put("count", meetings);
        ((ObjectNode) stages.get(2)).put("count", BigDecimal.valueOf(deals));
        return event;
    }

    /** Returns when the broker has the event. */
    public void send(ObjectNode event) {
        events.send(event);
    }

    /** As above, of any type, to a topic whose name comes without the prefix of the test run. */
    public void send(ObjectNode event, String topic) {
        events.send(event, topic);
    }

    @Override
    public void close() {
        events.close();
    }

    private ObjectNode event(String type, String scope) {
        return Deviations.sample(type)
                .put("id", UUID.randomUUID().toString())
                .put("subject", scope)
                .put("organization", organization);
    }

    private static ObjectNode line(ObjectNode closed, String metric, String unit, String goal, String formula) {
        ObjectNode line = ((ArrayNode) closed.at("/data/lines")).addObject();
        line.put("metric", metric)
                .put("timing", "LEADING")
                .put("unit", unit)
                .put("goal", goal)
                .put("formula", formula)
                .putNull("target")
                .putNull("fact")
                .putNull("percent")
                .putNull("numerator")
                .putNull("denominator")
                .put("verdict", "NO_TARGET");
        return line;
    }
}
