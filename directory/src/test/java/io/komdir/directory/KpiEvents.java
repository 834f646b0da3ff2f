package io.komdir.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.local.testing.SampleEvents;

/** kpi-service's golden samples of organizations, employees and teams, changed as a test needs. */
final class KpiEvents {
    static final String ORGANIZATION = "io.komdir.kpi.organization.changed.v1";
    static final String EMPLOYEE = "io.komdir.kpi.employee.changed.v1";
    static final String TEAM = "io.komdir.kpi.team.changed.v1";

    private KpiEvents() {}

    static ObjectNode organization(String organization, String timeZone, String stage, String startsOn, long revision) {
        return SampleEvents.event(
                ORGANIZATION,
                organization,
                data -> data.put("code", organization)
                        .put("timeZone", timeZone)
                        .put("stage", stage)
                        .put("startsOn", startsOn)
                        .put("revision", revision));
    }

    static ObjectNode employee(String organization, String code, String team, long revision) {
        return SampleEvents.event(
                EMPLOYEE,
                organization,
                data -> data.put("code", code).put("team", team).put("revision", revision));
    }

    static ObjectNode team(String organization, String code, String head, String parent, long revision) {
        return SampleEvents.event(
                TEAM,
                organization,
                data -> data.put("code", code)
                        .put("name", "Team " + code)
                        .put("head", head)
                        .put("parent", parent)
                        .put("revision", revision));
    }
}
