package io.komdir.kpi.reference.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings as a director gives them. Only the name has no default. */
@Schema(name = "Organization", description = "Settings of an organization; an absent field takes its default")
public record OrganizationRequest(
        @Schema(examples = "Acme Sales", minLength = 1, maxLength = 200, required = true)
        String name,

        @Schema(
                description = "IANA name of the time zone in which the organization's days begin and end",
                defaultValue = "Europe/Moscow")
        String timeZone,

        @Schema(description = "ISO 4217 code of all its money", defaultValue = "RUB")
        String currency,

        @Schema(description = "ISO 3166-1 alpha-2 code; its public holidays are days off", defaultValue = "RU")
        String country,

        @Schema(defaultValue = "ESTABLISHED") Stage stage,

        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                implementation = String.class,
                description = "local time, in whole minutes after 00:00, from which a day closes by itself",
                defaultValue = "20:00")
        LocalTime dayClosesAt,

        @Schema(defaultValue = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]")
        Set<DayOfWeek> workingWeek,

        @Schema(
                description =
                        "first day that is judged; days before it are history. Default: the day of creation. It stays"
                                + " where it is once a day has been closed.")
        LocalDate startsOn,

        DeviationRules deviations) {

    /**
     * The settings with all defaults.
     *
     * @param startsOnByDefault by the time zone, the first day for an input that names none
     */
    OrganizationSettings settings(String code, java.util.function.Function<ZoneId, LocalDate> startsOnByDefault) {
        ZoneId zone = ZoneId.of(Objects.requireNonNullElse(timeZone, "Europe/Moscow"));
        DeviationRules rules =
                Optional.ofNullable(deviations).orElse(DeviationRules.DEFAULT).complete();
        return new OrganizationSettings(
                code,
                name.strip(),
                zone,
                Objects.requireNonNullElse(currency, "RUB"),
                Objects.requireNonNullElse(country, "RU"),
                Objects.requireNonNullElse(stage, Stage.ESTABLISHED),
                Objects.requireNonNullElse(dayClosesAt, LocalTime.of(20, 0)),
                Objects.requireNonNullElseGet(workingWeek, () -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                Objects.requireNonNullElseGet(startsOn, () -> startsOnByDefault.apply(zone)),
                rules.windowWorkingDays(),
                rules.minimumCount(),
                rules.missedDays());
    }
}
