package io.komdir.kpi.reference.organization;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import io.komdir.platform.problem.DateWithin;
import io.komdir.platform.text.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings as a director gives them. Only the name has no default. */
@Schema(name = "OrganizationRequest", description = "Settings of an organization; an absent field takes its default")
public record OrganizationRequest(
        @NotNull @Size(min = 1, max = 200) @Schema(examples = "Acme Sales")
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
                type = SchemaType.STRING,
                implementation = String.class,
                description = "local time, in whole minutes after 00:00, from which a day closes by itself",
                defaultValue = "20:00")
        LocalTime dayClosesAt,

        @Size(min = 1, max = 7) @Schema(defaultValue = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]")
        Set<@NotNull DayOfWeek> workingWeek,

        @DateWithin
        @Schema(
                description =
                        "first day that is judged; days before it are history. Default: the day of creation. It stays"
                                + " where it is once a day has been closed.")
        LocalDate startsOn,

        @Valid DeviationRules deviations) {

    public OrganizationRequest {
        name = Texts.stripToNull(name);
    }

    /**
     * The settings with all defaults.
     *
     * @param defaultStartsOn by the time zone, the first day for a request that names none
     */
    OrganizationSettings settings(String code, Function<ZoneId, LocalDate> defaultStartsOn) {
        ZoneId zone = ZoneId.of(requireNonNullElse(timeZone, "Europe/Moscow"));
        DeviationRules rules =
                requireNonNullElse(deviations, DeviationRules.DEFAULT).complete();
        return new OrganizationSettings(
                code,
                name,
                zone,
                requireNonNullElse(currency, "RUB"),
                requireNonNullElse(country, "RU"),
                requireNonNullElse(stage, Stage.ESTABLISHED),
                requireNonNullElse(dayClosesAt, LocalTime.of(20, 0)),
                requireNonNullElseGet(workingWeek, () -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                requireNonNullElseGet(startsOn, () -> defaultStartsOn.apply(zone)),
                rules.windowWorkingDays(),
                rules.minimumCount(),
                rules.missedDays());
    }
}
