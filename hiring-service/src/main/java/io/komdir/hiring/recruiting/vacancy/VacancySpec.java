package io.komdir.hiring.recruiting.vacancy;

import static io.komdir.hiring.recruiting.vacancy.VacancyText.CODE;
import static io.komdir.hiring.recruiting.vacancy.VacancyText.ITEM;
import static io.komdir.hiring.recruiting.vacancy.VacancyText.ITEMS;
import static io.komdir.hiring.recruiting.vacancy.VacancyText.TEXT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.komdir.hiring.catalogue.position.EmployeeRole;
import io.komdir.hiring.catalogue.position.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sought and offered, in the organization's own language. Every part may be missing in a draft; see
 * {@link Completeness} for what opening needs.
 *
 * @param people seats, 1 when absent
 * @param reason why the vacancy exists
 * @param criteria what candidates are scored by; empty for one of weight 1 per requirement, see {@link #scoredBy()}
 * @param reportsTo free text, or the code of an employee
 * @param compensation code of a compensation scheme
 * @param region of the salary band
 * @param role null for that of the position
 */
@Schema(
        name = "VacancySpec",
        description = "What is sought and offered. Every part may be missing until the vacancy is opened.")
public record VacancySpec(
        @Pattern(regexp = CODE) @Schema(examples = "sales-manager")
        String position,

        Level level,

        @Pattern(regexp = CODE) @Schema(examples = "north") String team,

        @Min(1) @Max(VacancyText.PEOPLE) @Schema(description = "Seats, 1 when absent")
        Integer people,

        @Size(max = TEXT) @Schema(description = "Why the vacancy exists")
        String reason,

        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> companyAdvantages,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> positionAdvantages,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> duties,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> expectedResults,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> requirements,

        @Size(max = ITEMS)
        @Schema(description = "What candidates are scored by; when empty each requirement, with weight 1")
        List<@NotNull @Valid Criterion> criteria,

        @Size(max = TEXT) @Schema(description = "Free text, or the code of an employee")
        String reportsTo,

        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> motivation,

        @Pattern(regexp = CODE) @Schema(description = "Code of a compensation scheme")
        String compensation,

        @Valid Offer offer,

        @Schema(description = "2000-01-01 to 2100-12-31") LocalDate startOn,

        @Valid Probation probation,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> careerProspects,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> channels,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> preferredCompanies,
        @Size(max = ITEMS) List<@NotBlank @Size(max = ITEM) String> unwantedCompanies,
        HiringMode hiringMode,

        @Pattern(regexp = CODE) @Schema(description = "Code of an agency; not with hiringMode OWN")
        String agency,

        @Size(min = 1, max = 64) @Schema(description = "Region of the salary band")
        String region,

        @Valid Workplace workplace,

        @Schema(description = "FULL_TIME when absent") EmploymentType employmentType,

        @Schema(description = "By the position when absent") EmployeeRole role) {

    public VacancySpec {
        people = people == null ? Integer.valueOf(1) : people;
        companyAdvantages = Lists.kept(companyAdvantages);
        positionAdvantages = Lists.kept(positionAdvantages);
        duties = Lists.kept(duties);
        expectedResults = Lists.kept(expectedResults);
        requirements = Lists.kept(requirements);
        criteria = Lists.kept(criteria);
        motivation = Lists.kept(motivation);
        careerProspects = Lists.kept(careerProspects);
        channels = Lists.kept(channels);
        preferredCompanies = Lists.kept(preferredCompanies);
        unwantedCompanies = Lists.kept(unwantedCompanies);
        employmentType = employmentType == null ? EmploymentType.FULL_TIME : employmentType;
    }

    /** What is known when only a staffing gap is; all else is missing still. */
    public static VacancySpec drafted(
            String position,
            Level level,
            String team,
            int people,
            String reason,
            List<String> duties,
            List<String> expectedResults,
            List<String> requirements,
            Offer offer) {
        return new VacancySpec(
                position,
                level,
                team,
                people,
                reason,
                null,
                null,
                duties,
                expectedResults,
                requirements,
                null,
                null,
                null,
                null,
                offer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The criteria that candidates are scored by: those given, else one of weight 1 per requirement. */
    public List<Criterion> scoredBy() {
        return criteria.isEmpty()
                ? IntStream.range(0, requirements.size())
                        .mapToObj(i -> new Criterion("requirement-" + (i + 1), requirements.get(i), 1))
                        .toList()
                : criteria;
    }

    /** The same with the offer rounded and in the currency. */
    VacancySpec inCurrency(String currency) {
        return offer == null ? this : withOffer(offer.in(currency));
    }

    private VacancySpec withOffer(Offer newOffer) {
        return new VacancySpec(
                position,
                level,
                team,
                people,
                reason,
                companyAdvantages,
                positionAdvantages,
                duties,
                expectedResults,
                requirements,
                criteria,
                reportsTo,
                motivation,
                compensation,
                newOffer,
                startOn,
                probation,
                careerProspects,
                channels,
                preferredCompanies,
                unwantedCompanies,
                hiringMode,
                agency,
                region,
                workplace,
                employmentType,
                role);
    }

    /** How much of what opening needs is there. */
    @JsonIgnore
    public Completeness completeness() {
        return Completeness.of(this);
    }
}
