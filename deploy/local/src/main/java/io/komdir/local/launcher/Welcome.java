package io.komdir.local.launcher;

import java.net.URI;
import java.util.List;

/** What a person can do once everything runs. */
final class Welcome {
    private final Terminal terminal;
    private final DataFolder data;

    Welcome(Terminal terminal, DataFolder data) {
        this.terminal = terminal;
        this.data = data;
    }

    void show(List<ServiceProcess> services, String bootstrapServers, String apiKey) {
        URI kpi = services.get(0).url();
        URI audit = services.get(1).url();
        terminal.line("");
        for (ServiceProcess service : services) {
            terminal.line(String.format(
                    "%-15s %s   API description: %s/q/openapi",
                    service.service().module(), service.url(), service.url()));
        }
        terminal.line(String.format("%-15s %s", "Kafka", bootstrapServers));
        terminal.line(String.format("%-15s %s", "logs", data.path().resolve("logs")));
        terminal.line(String.format("%-15s %s", "organization", LocalOrganization.CODE));
        terminal.line(String.format("%-15s %s", "API key", apiKey));
        terminal.line("");
        terminal.line("Try:");
        terminal.line("  KEY='" + apiKey + "'");
        terminal.line("  TOKEN=$(./komdir token --organization " + LocalOrganization.CODE + " --role director"
                + dataOption() + ")");
        terminal.line("  curl -X PUT " + kpi + "/api/v1/employees/anna -H \"Authorization: Bearer $TOKEN\""
                + " -H 'Content-Type: application/json' -d '{\"fullName\":\"Anna Orlova\",\"role\":\"HUNTER\"}'");
        terminal.line("  curl " + kpi + "/api/v1/daily-activity -H \"X-Api-Key: $KEY\""
                + " -H 'Content-Type: application/json' -d '{\"source\":\"crm\",\"rows\":[{\"employee\":\"anna\","
                + "\"date\":\"'$(date +%F)'\",\"metric\":\"calls\",\"value\":42}]}'");
        terminal.line("  curl \"" + kpi + "/api/v1/scoreboard?date=$(date +%F)\" -H \"X-Api-Key: $KEY\"");
        terminal.line("  curl " + audit + "/api/v1/diagnoses -H \"Authorization: Bearer $TOKEN\"");
        terminal.line("");
    }

    private String dataOption() {
        return data.equals(Repository.data(null)) ? "" : " --data " + data.path();
    }
}
