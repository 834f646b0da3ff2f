package io.komdir.hiring.recruiting.jobposting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.komdir.hiring.recruiting.vacancy.EmploymentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as schema.org's JobPosting; what is not known is left out.
 *
 * @param jobLocation null for work that may be done from anywhere in the country
 * @param jobLocationType {@code TELECOMMUTE} for remote work, else null
 * @param applicantLocationRequirements the country of remote work, else null
 * @param validThrough the deadline of the search; null once it has passed
 * @see <a href="https://schema.org/JobPosting">schema.org</a>
 */
@Schema(name = "JobPosting", description = "schema.org JobPosting in JSON-LD; what is not known is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"@context", "@type"})
record JobPosting(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String title,
        @Schema(description = "HTML of p, ul and li") String description,
        LocalDate datePosted,
        @Schema(nullable = true) OffsetDateTime validThrough,
        EmploymentType employmentType,
        Identifier identifier,
        Organization hiringOrganization,
        @Schema(nullable = true) Place jobLocation,
        @Schema(nullable = true, examples = "TELECOMMUTE") String jobLocationType,
        @Schema(nullable = true) Country applicantLocationRequirements,
        @Schema(nullable = true) Salary baseSalary,
        @Schema(nullable = true) Experience experienceRequirements,
        @Schema(nullable = true) LocalDate jobStartDate,
        @Schema(description = "Seats that are free") int totalJobOpenings,

        @Schema(description = "Whether one applies on the page itself")
        boolean directApply) {

    /** The vacancy's id, in the organization's name. */
    @Schema(name = "JobPostingIdentifier")
    record Identifier(@JsonProperty("@type") String type, String name, UUID value) {
        static Identifier of(String name, UUID value) {
            return new Identifier("PropertyValue", name, value);
        }
    }

    /** Who hires. */
    @Schema(name = "JobPostingOrganization")
    record Organization(@JsonProperty("@type") String type, String name) {
        static Organization of(String name) {
            return new Organization("Organization", name);
        }
    }

    /** Where the work is done. */
    @Schema(name = "JobPostingPlace")
    record Place(@JsonProperty("@type") String type, Address address) {
        static Place of(Address address) {
            return new Place("Place", address);
        }
    }

    /** A postal address. */
    @Schema(name = "JobPostingAddress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            @JsonProperty("@type") String type,
            @Schema(nullable = true) String streetAddress,
            String addressLocality,
            @Schema(nullable = true) String addressRegion,
            @Schema(nullable = true) String postalCode,
            String addressCountry) {}

    /** Where applicants of remote work may live. */
    @Schema(name = "JobPostingCountry")
    record Country(@JsonProperty("@type") String type, String name) {
        static Country of(String name) {
            return new Country("Country", name);
        }
    }

    /** Pay of a month. */
    @Schema(name = "JobPostingSalary")
    record Salary(@JsonProperty("@type") String type, String currency, Quantity value) {
        static Salary of(String currency, BigDecimal from, BigDecimal to) {
            return new Salary("MonetaryAmount", currency, new Quantity("QuantitativeValue", from, to, "MONTH"));
        }
    }

    /** From the least to the most. */
    @Schema(name = "JobPostingQuantity")
    record Quantity(@JsonProperty("@type") String type, BigDecimal minValue, BigDecimal maxValue, String unitText) {}

    /** Experience that is asked for. */
    @Schema(name = "JobPostingExperience")
    record Experience(@JsonProperty("@type") String type, int monthsOfExperience) {
        static Experience ofYears(int years) {
            return new Experience("OccupationalExperienceRequirements", years * 12);
        }
    }
}
