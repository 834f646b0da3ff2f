package io.komdir.kpi.reference.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings as the API shows them. */
@Schema(name = "Organization")
public record OrganizationView(
        @Schema(examples = "acme") String code,
        String name,
        @Schema(examples = "Europe/Moscow") String timeZone,
        @Schema(examples = "RUB") String currency,
        @Schema(examples = "RU") String country,
        Stage stage,
        @Schema(examples = "20:00") String dayClosesAt,
        Set<DayOfWeek> workingWeek,
        LocalDate startsOn,
        DeviationRules deviations) {

    static OrganizationView of(OrganizationSettings settings) {
        return new OrganizationView(
                settings.code(),
                settings.name(),
                settings.timeZone().getId(),
                settings.currency(),
                settings.country(),
                settings.stage(),
                settings.dayClosesAt().toString(),
                settings.workingWeek(),
                settings.startsOn(),
                new DeviationRules(settings.windowWorkingDays(), settings.minimumCount(), settings.missedDays()));
    }
}
