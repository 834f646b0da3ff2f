package io.komdir.audit.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.SampleEvents;
import java.util.UUID;

/** Sends kpi-service's golden samples of organizations, employees and teams, changed as a test needs. */
public final class KpiEvents implements AutoCloseable {
    public static final String ORGANIZATION = "io.komdir.kpi.organization.changed.v1";
    public static final String EMPLOYEE = "io.komdir.kpi.employee.changed.v1";
    public static final String TEAM = "io.komdir.kpi.team.changed.v1";

    private final SampleEvents events = new SampleEvents();

    /** A sample as another event of the organization. */
    public static ObjectNode event(String type, String organization) {
        ObjectNode event =
                Deviations.sample(type).put("id", UUID.randomUUID().toString()).put("organization", organization);
        if (type.equals(ORGANIZATION)) {
            Deviations.data(event, data -> data.put("code", organization));
        }
        return event;
    }

    /** The state of the organization. */
    public static ObjectNode organization(
            String organization, String timeZone, String stage, String startsOn, long revision) {
        ObjectNode event = event(ORGANIZATION, organization);
        Deviations.data(
                event,
                data -> data.put("timeZone", timeZone)
                        .put("stage", stage)
                        .put("startsOn", startsOn)
                        .put("revision", revision));
        return event;
    }

    /** The state of an employee. */
    public static ObjectNode employee(String organization, String code, String team, long revision) {
        ObjectNode event = event(EMPLOYEE, organization);
        Deviations.data(event, data -> data.put("code", code).put("team", team).put("revision", revision));
        return event;
    }

    /** The state of a team. */
    public static ObjectNode team(String organization, String code, String head, String parent, long revision) {
        ObjectNode event = event(TEAM, organization);
        Deviations.data(
                event,
                data -> data.put("code", code)
                        .put("name", "Team " + code)
                        .put("head", head)
                        .put("parent", parent)
                        .put("revision", revision));
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
}
